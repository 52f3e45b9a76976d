"""Statutes, rules, regulations and constitutions: those whose code is named beside them, and those that lean on the rest."""
