"""Where filings come from.  ``bipagraph fetch`` saves them from CourtListener; nothing else here, or anywhere in
bipagraph, speaks to a network.

fetching.py       the conductor: search, count, save, report
courtlistener.py  CourtListener's API v4, through its own SDK
hits.py           results of its search as records
storage.py        the documents themselves, which lie on another host and need no token
patience.py       pace, waiting when asked to, trying again
folder.py         the folder of saved filings: names, what is there already, nothing half written
"""
