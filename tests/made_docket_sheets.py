"""Docket sheets in the forms of CM/ECF and of CourtListener, with invented parties: what the tests of docket sheets read."""

from __future__ import annotations

from html import escape

__all__ = ["APPEAL", "BANKRUPTCY", "COURTLISTENER_ENTRIES", "COURTLISTENER_PARTIES", "DISTRICT", "HISTORY", "district"]

#: Who represents whom in DISTRICT: party, its notes, and for each attorney name, lines, notes.
_ABOVE = ("(See above for address)",)
_QUILL = ("Ruth           Anne           Quill                    ", ("Quill &amp; Sedge LLP", "12 West Elm Street", "Suite 900", "Chicago, IL 60601", "(312) 555-0101", "Email: rquill@quillsedge.example"))  # fmt: skip
_TARN = ("Miles                          Tarn                     , III   ", ("Tarn Law Firm - Austin", "5 Congress Plaza", "Austin, TX 78701", "512/555-0102", "Fax: 512/555-0103"))  # fmt: skip
_WREN = ("Ida             J              Wren                     ", ("Office of the Illinois Attorney General", "General Law", "100 West Elm Street", "Chicago, IL 60601", "(312) 555-0104"))  # fmt: skip
_DELL = ("Oscar           de la          Dell                     ", ("One Harbor Plaza", "3rd Floor", "Chicago, IL 60602", "(312) 555-0105"))  # fmt: skip
_PARTIES = (
    ("Plaintiff", "Nadia Orlov-Pike", ("individually and on behalf of all others similarly situated",), ((_QUILL, ("LEAD ATTORNEY", "ATTORNEY TO BE NOTICED")), (_TARN, ("LEAD ATTORNEY", "PRO HAC VICE", "ATTORNEY TO BE NOTICED")))),
    ("Plaintiff", "Bo Lindqvist", (), (((_QUILL[0], _ABOVE), ("LEAD ATTORNEY", "ATTORNEY TO BE NOTICED")),)),
    ("V.", "", (), ()),
    ("Defendant", "Harrow Grain Timekeeping, Inc.", ("<i>doing business as</i><br>Harrow Clocks",), ((("Tess           M.             Vale", ("Vale Roe Partners", "Two North Quay Street", "Chicago, IL 60603")), ("TERMINATED: 03/04/2022", "LEAD ATTORNEY")), (_DELL, ("ATTORNEY TO BE NOTICED",)))),
    ("Defendant", "Illinois Bureau of Weights", ("TERMINATED: 05/06/2022",), ((_WREN, ("LEAD ATTORNEY", "ATTORNEY TO BE NOTICED")),)),
    ("Defendant", "Hugo Fenn", (), ((("Hugo Fenn", ("9 Birch Road", "Elgin, IL 60120", "PRO SE")), ()),)),
    ("Counter Claimant", "Harrow Grain Timekeeping, Inc.", (), ((((_DELL[0]), _ABOVE), ("ATTORNEY TO BE NOTICED",)),)),
    ("Mediator", "Hon. Ada Kern", (), ()),
    (None, "Service List", (), ((("Prisoner Correspondence 2 - Internal Use Only", ("Email: notices@court.example",)), ("TERMINATED: 07/10/2021",)),)),
)  # fmt: skip
_ENTRIES = (
    ("02/03/2021", "1", "NOTICE of Removal from Circuit Court of Cook County, case number (2020-CH-04321) filed by Harrow Grain Timekeeping, Inc. Filing fee $ 402, receipt number 0752-17999999. (Attachments: # {1} Exhibit A (Complaint), # {2} Exhibit B)(Vale, Tess) (Entered: 02/03/2021)"),
    ("02/04/2021", "", "CASE ASSIGNED to the Honorable Lena B. Castor. Designated as Magistrate Judge the Honorable Omar Rook. Case assignment: Random assignment. (kp, ) (Entered: 02/04/2021)"),
    ("03/01/2021", "12", "MOTION by Defendant Harrow Grain Timekeeping, Inc. to dismiss for failure to state a claim (Vale, Tess) (Entered: 03/01/2021)"),
    ("03/01/2021", "13", "MEMORANDUM by Harrow Grain Timekeeping, Inc. in support of motion to dismiss {12} (Attachments: # {1} Exhibit A)(Vale, Tess) (Entered: 03/02/2021)"),
    ("03/15/2021", "", "MINUTE entry before the Honorable Lena B. Castor: Motion for leave to file brief in excess of 15 pages is granted. Response to [12] due 4/5/2021. Mailed notice (jlw, ) (Entered: 03/15/2021)"),
    ("06/07/2021", "20", "ORDER granting in part and denying in part {12} Motion to Dismiss; re {13} Memorandum. Signed by the Honorable Pia Strand on 6/7/2021. (jlw, ) (Entered: 06/08/2021)"),
)  # fmt: skip


def _attorney(attorney: tuple[tuple[str, tuple[str, ...]], tuple[str, ...]]) -> str:
    (name, lines), notes = attorney
    return f"<b>{name}</b>" + "".join(f"\n<br>{line}" for line in lines) + "".join(f"\n<br><i>{note}</i>" for note in notes)  # fmt: skip


def _party(role: str | None, name: str, notes: tuple[str, ...], counsel: tuple[object, ...]) -> str:
    if role == "V.":
        return '<tr><td valign="top"><br>V.<br></td></tr>\n'
    head = f"\t\t<tr>\n\t\t\t<td><b><u>{role:40}</u></b></td>\n\t\t</tr>\n" if role else ""
    noted = "".join(f"\n<br><i>{note}</i>" for note in notes)
    row = f'<tr>\n\t<td valign="top" width="40%">\n\t\t<b>{name}</b> {noted}\n\t</td>\n'
    if counsel:
        row += '<td valign="top" width="20%" align="right">represented&nbsp;by</td><td valign="top" width="40%">'
        row += "<br><br>\n".join(map(_attorney, counsel)) + "</td>"  # type: ignore[arg-type]
    return f"{head}{row}</tr><tr><td></td></tr>\n"


def _entry(day: str, number: str, text: str) -> str:
    words = escape(text, quote=False)
    for cited in ("1", "2", "12", "13"):
        words = words.replace(f"{{{cited}}}", f'<a href="https://ecf.ilnd.uscourts.gov/doc1/067{cited}" onclick="goDLS();return(false);">{cited}</a>')  # fmt: skip
    link = f'<a href="https://ecf.ilnd.uscourts.gov/doc1/0670{number}">{number}</a>' if number else ""
    return f'<tr><td width="94" valign="top" nowrap="">{day}</td><td style="white-space:nowrap" valign="top" align="right">{link}&nbsp;</td><td valign="top">{words} <i></i></td></tr>\n'  # fmt: skip


def district(parties: str | None = None, entries: str | None = None) -> str:
    """A civil sheet of N.D. Ill. with its menu and its receipt."""
    people = "".join(_party(*party) for party in _PARTIES) if parties is None else parties
    rows = "".join(_entry(*entry) for entry in _ENTRIES) if entries is None else entries
    return f"""<html><head><title>CM/ECF LIVE, Ver 6.3.3 - U.S. District Court, Northern Illinois</title>
<script type="text/javascript">if (top!=self) {{top.location.replace(location.href);}}</script></head><body bgcolor="F9F9F9">
<iframe id="_yuiResizeMonitor"></iframe><div class="noprint"><div id="topmenu"><ul><li><a href="/cgi-bin/iquery.pl"><u>Q</u>uery</a></li></ul></div></div>
<div id="cmecfMainContent"><input type="hidden" value="0"><table width="100%"><tbody><tr><td align="right"><span>ROOK</span>,<span>PROTO</span></td></tr></tbody></table>
<h3 align="center">United States District Court<br>
Northern District of Illinois - CM/ECF LIVE, Ver 6.3.3 (Chicago)<br>
CIVIL DOCKET FOR CASE #: 1:21-cv-90123</h3>
<table width="100%" border="0" cellspacing="5"><tbody><tr>
<td valign="top" width="60%"><br>Orlov-Pike et al v. Harrow Grain Timekeeping, Inc. et al<br>
Assigned to: Honorable Pia Strand<br>
Referred to: Honorable Omar Rook (Settlement)<br>
Demand: $5,000,000<br>
<table border="0" cellspacing="0"><tbody><tr><td valign="top">Lead&nbsp;case:&nbsp;</td><td><a href="/cgi-bin/DktRpt.pl?1">1:20-cv-90100</a></td></tr></tbody></table>
<table border="0" cellspacing="0"><tbody><tr><td valign="top">Related&nbsp;Cases:&nbsp;</td><td><a href="/cgi-bin/DktRpt.pl?2">1:21-cv-90124</a></td></tr>
<tr><td></td><td><a href="/cgi-bin/DktRpt.pl?3">1:21-cv-90125-PS</a></td></tr></tbody></table>
<table border="0" cellspacing="0"><tbody><tr><td valign="top">Case&nbsp;in&nbsp;other&nbsp;court:</td><td>&nbsp;Circuit Court of Cook County, 2020-CH-04321</td></tr>
<tr><td></td><td>USCA for the Seventh Circuit, 21-03456</td></tr></tbody></table>
Cause: 28:1332 Diversity-Notice of Removal</td>
<td valign="top" width="40%"><br>Date Filed: 02/03/2021<br>
Jury Demand: Both<br>
Nature of Suit: 360 P.I.: Other<br>
Jurisdiction: Diversity</td>
</tr></tbody></table>
<table width="100%" border="0" cellspacing="5"><tbody>
{people}</tbody></table>
<br><table align="center" width="99%" border="1" rules="all"><tbody><tr><td style="font-weight:bold">Date Filed</td>
<th>#</th><td style="font-weight:bold">Docket Text</td></tr>
{rows}</tbody></table><br>
<hr><center><table border="1"><tbody><tr><th colspan="4"><font size="+1">PACER Service Center </font></th></tr><tr><th colspan="4"><font>Transaction Receipt </font></th></tr>
<tr><td colspan="4"><font>02/20/2023 15:03:22</font></td></tr></tbody></table></center></div></body></html>"""


DISTRICT = district()

BANKRUPTCY = """<html><head><title>CM/ECF - U.S. Bankruptcy Court (v5.1 - LIVE)</title></head><body>
<div class="noprint"><ul><li><a href='/cgi-bin/iquery.pl'>Q</u>uery</a></li></ul></div><div id="cmecfMainContent">
<TABLE width="100%"><TR><TD ALIGN=right><h2> <FONT SIZE="3">CLOSED</FONT></h2></TD></TR></TABLE><BR>
<CENTER><B><FONT SIZE="+1">U.S. Bankruptcy Court<BR>Northern District of Illinois (Eastern Division)<BR>Bankruptcy Petition #: 22-91456</FONT></B></CENTER>
<TABLE width="100%"><TR>	<TD VALIGN=top WIDTH="50%"><FONT SIZE="+0"><BR><I>Assigned to:</I>       Chief Judge Vera Holm<BR>Chapter          11<BR>Voluntary<BR>Asset<BR><BR></FONT></TD>
	<TD VALIGN=top WIDTH="50%" ALIGN=right><FONT SIZE="+0"><TABLE><TR><td align="right"><I>Date filed:</I></td><td align="left">&nbsp;&nbsp;04/14/2022</td></TR></TABLE></FONT></TD></TR></TABLE><BR>
<TABLE width="100%" BORDER=0 CELLSPACING=1><TR><TR>	<TD VALIGN=top WIDTH="50%"><FONT SIZE="+0"><I><B>Debtor</B></I><BR><B>PALM & SCAN SYSTEMS, INC., an Illinois corporation</B>
<BR>PO Box 1
<BR>Chicago, IL 60601
<BR>Tax ID / EIN: 99-0000001<BR><BR>	</FONT></TD>
	<TD VALIGN=top ALIGN=right><FONT SIZE="+0">represented by	</FONT></TD>
<TD valign="top" WIDTH="40%">
<font size="+0"><B>Edda K. Moor</B>
<BR>MOOR, HEATH & FELL
<BR>40 N. Elm Avenue
<BR>Chicago, IL 60602
<BR>(312) 555-0121<BR><BR><B>Saul Brandt</B>
<BR>810 N Birch Street
<BR>Chicago, IL 60603
<BR>(312) 555-0122<BR><BR></font></TD><TR>	<TD VALIGN=top WIDTH="50%"><FONT SIZE="+0"><I><B>
<BR><B>Trustee<BR>-----------------------</B></B></I><BR><B>Gil Ashby, III</B>
<BR>200 W 34th Ave Box 905
<BR>Chicago, IL 60604<BR><BR>	</FONT></TD>
	<TD VALIGN=top ALIGN=right><FONT SIZE="+0"><BR><BR><BR>represented by	</FONT></TD>
<TD valign="top" WIDTH="40%"><font size="+0"><BR><BR><BR><B>Saul Brandt</B>
<BR>(See above for address)
<BR><i> TERMINATED: 06/06/2022</i><BR><BR></font></TD></TR><TR>	<TD VALIGN=top WIDTH="50%"><FONT SIZE="+0"><I><B>U.S. Trustee</B></I><BR><B>U.S. Trustee&#039;s Office</B>
<BR>605 West 4th Avenue
<BR>Chicago, IL 60605	</FONT></TD>
	<TD VALIGN=top WIDTH="20%" ALIGN=right><FONT SIZE="+0">represented by	</FONT></TD>
	<TD VALIGN=top WIDTH="40%"><FONT SIZE="+0"><B>U.S. Trustee&#039;s Office</B>
<BR>PRO SE<BR>
<BR><B></B>	</FONT></TD>
</TR></TABLE><BR><TABLE BORDER=1 CELLPADDING=10 CELLSPACING=0><TR><TH width="94" nowrap>Filing Date</TH>
<TH colspan=2 align='center'>#</TH><TH align=center>Docket Text</TH></TR>
<TR><TD nowrap valign=bottom>04/14/2022</TD><TD width=54 align=right><nobr>  &nbsp;</nobr></TD><TD width=30 align=left><a href='https://ecf.ilnb.uscourts.gov/doc1/1'>118</a> <br><nobr>(2&nbsp;pgs; 2&nbsp;docs)</nobr></TD><TD valign=bottom>  Motion to Reject Contract. Filed by Debtor  (Moor, Edda) (Entered: 04/14/2022)</TD></TR>
<TR><TD nowrap valign=bottom>04/15/2022</TD><TD width=54 align=right>&nbsp;</TD><TD width=30 align=left>&nbsp;</TD><TD valign=bottom>  Receipt of filing fee (re: Doc# <a href='https://ecf.ilnb.uscourts.gov/doc1/1'>118</a> Motion to Reject Contract) (U.S. Treasury) (Entered: 04/15/2022)</TD></TR>
</TABLE></div></body></html>"""

APPEAL = """<head><title>22-9456 Docket</title></head><body>
<div class="noprint"><table><tbody><tr><td><a href="TransportRoom?servlet=CaseSearch.jsp">Case Search</a></td></tr></tbody></table></div>
<form name="f1" action="TransportRoom"><input type="hidden" name="caseNum" value="22-9456"></form>
<table width="100%" border="0"><tbody><tr><td align="right"></td></tr>
	<tr><td align="center"><b>General Docket<br>
	United States Court of Appeals for the Seventh Circuit</b></td></tr></tbody></table>
<table width="100%" border="1" cellpadding="4"><tbody><tr><td>
	<table width="100%" border="0"><tbody><tr><td><b>Court of Appeals Docket #: </b>22-9456</td>
		<td valign="top" align="right" rowspan="2"><b>Docketed:</b> 05/07/2022<br><b>Termed:</b> 04/23/2023</td></tr>
<tr><td><b>Nature of Suit: </b> 3360 Other Personal Injury</td></tr>
<tr><td>Nadia Orlov-Pike, et al v. Harrow Grain Timekeeping, Inc., et al</td></tr>
	<tr><td><b>Appeal From:</b>
	U.S. District Court for the Northern District of Illinois, Eastern Division</td></tr></tbody></table></td></tr>
<tr><td><table width="100%"><tbody><tr><td colspan="4"><b>Originating Court Information:</b></td></tr>
<tr><td colspan="4">&nbsp;&nbsp;&nbsp;<b>District: </b>0752-1 : <a href="https://ecf.ilnd.uscourts.gov/cgi-bin/DktRpt.pl?caseNumber=1:21-cv-90123">1:21-cv-90123</a></td></tr>
<tr><td colspan="4">&nbsp;&nbsp;&nbsp;<b>Trial Judge: </b>Pia Strand, District Court Judge</td></tr>
<tr><td>&nbsp;&nbsp;&nbsp;07/25/2021</td><td>&nbsp;&nbsp;&nbsp;07/26/2021</td></tr></tbody></table></td></tr></tbody></table>
<br><table width="100%" border="1"><tbody><tr><td><table width="100%" border="0" cellpadding="4"><tbody><tr><td colspan="2"></td></tr>
	<tr><td valign="top" width="50%">NADIA ORLOV-PIKE, individually and on behalf of all others similarly situated<br>

&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Plaintiff&nbsp;-&nbsp;Appellant

</td><td valign="top" width="50%">
Ruth Anne Quill, Attorney<br>Direct: 312-555-0101<br>[COR LD NTC Retained]<br>Quill &amp; Sedge LLP<br>12 West Elm Street<br>Chicago, IL 60601<br><br>
Miles Tarn, III<br>[COR NTC Retained]<br>Tarn Law Firm<br>Firm: 512-555-0102<br>5 Congress Plaza<br>Austin, TX 78701</td></tr>
<tr><td colspan="2">v.<br><br></td></tr>
	<tr><td valign="top" width="50%">HARROW GRAIN TIMEKEEPING, INC.<br>

&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Defendant&nbsp;-&nbsp;Appellee

</td><td valign="top" width="50%">
Oscar de la Dell, Attorney<br>Direct: 312-555-0105<br>[COR LD NTC Retained]<br>Dell Law Office<br>One Harbor Plaza<br>Chicago, IL 60602</td></tr>
<tr><td colspan="2"></td></tr>
	<tr><td valign="top" width="50%">HUGO FENN, Warden, Elgin<br>

&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Defendant&nbsp;-&nbsp;Appellee

</td><td valign="top" width="50%">
Hugo Fenn<br>[NTC Pro Se]<br>9 Birch Road<br>Elgin, IL 60120</td></tr></tbody></table></td></tr></tbody></table>
	<h1 style="page-break-before: always;"> </h1><table width="100%" border="1"><tbody><tr><td>
	NADIA ORLOV-PIKE, <br>
<br>
&nbsp;&nbsp;&nbsp; Plaintiff - Appellant,<br>
<br>
v.<br>
<br>
HARROW GRAIN TIMEKEEPING, INC.; HUGO FENN, <br>
<br>
&nbsp;&nbsp;&nbsp; Defendants - Appellees.</td></tr></tbody></table>
<form name="dktEntry" action="TransportRoom" method="GET"><table width="100%" border="1"><tbody><tr><td><table border="0" cellpadding="4">
<tbody><tr><td valign="top">05/07/2022</td><td valign="top" nowrap=""><input type="checkbox" name="d">
<a href="https://ecf.ca7.uscourts.gov/docs1/1">&nbsp;1&nbsp;</a>
<br><font size="-2">2 pg, 197.66 KB</font></td><td width="90%" valign="top">Private civil case docketed. Notice of appeal (doc. #46) filed. [1] [7293339] [22-9456] (MAN) [Entered: 05/07/2022 07:55 AM]</td></tr>
<tr><td width="10%"> </td><td width="10%"></td><td width="50%"><table border="1"><tbody><tr><td><table><tbody><tr><th>Document</th><th>Description</th></tr><tr><td>1</td><td>Docketing Statement</td></tr></tbody></table></td></tr></tbody></table></td></tr>
<tr><td valign="top">06/08/2022</td><td valign="top" nowrap=""><input type="checkbox" name="d">
<a href="https://ecf.ca7.uscourts.gov/docs1/2"><img alt="Open Document"></a>
<br><font size="-2">29 pg, 327.88 KB</font></td><td width="90%" valign="top">Order re: [1]. Briefing is suspended. [22-9456] (CAH) [Entered: 06/08/2022 02:30 PM]</td></tr>
</tbody></table></td></tr></tbody></table></form></body>"""

HISTORY = """<head><title>CM/ECF LIVE, Ver 6.2.1 - U.S. District Court, Northern Illinois-History/Documents Query</title></head><body>
<center><b><font size="+1">1:21-cv-90123</font></b> Orlov-Pike v. Harrow Grain Timekeeping, Inc.<br>Pia Strand, presiding<br><b>Date filed:</b> 02/03/2021<br><b>Date of last filing:</b> 06/07/2021<br></center><br>
<h2 align="center">History</h2><center><table cellpadding="2" border="1"><tbody><tr><th>Doc.<br>No.</th><th>Dates</th><th>Description</th></tr>
<tr valign="top"><td align="center" rowspan="2"><a href="https://ecf.ilnd.uscourts.gov/doc1/1">12</a></td>
<td><table width="100%"><tbody><tr><td><i>Filed &amp; Entered: &nbsp;</i></td><td align="right">03/01/2021</td></tr><tr><td><i>Terminated: </i></td><td align="right">06/07/2021</td></tr></tbody></table></td><td>motion to dismiss</td></tr>
<tr><td colspan="2"><i>Docket Text:</i> MOTION by Defendant to dismiss  (Vale, Tess)
</td></tr><tr valign="top"><td align="center" rowspan="2">&nbsp;</td>
<td><table width="100%"><tbody><tr><td><i>Filed &amp; Entered: &nbsp;</i></td><td align="right">03/15/2021</td></tr></tbody></table></td><td>set deadlines</td></tr>
<tr><td colspan="2"><i>Docket Text:</i> MINUTE entry before the Honorable Pia Strand: Response to motion to dismiss[12] due 4/5/2021. (jlw, )
</td></tr></tbody></table></center></body>"""

_COURTLISTENER_HEAD = """<html><head><title>Orlov-Pike v. Harrow Grain Timekeeping, Inc. - CourtListener.com</title></head><body>
<nav><a href="/">CourtListener</a></nav><div class="col-xs-12"><h2 class="bottom inline">Orlov-Pike v. Harrow Grain Timekeeping, Inc. (1:21-cv-90123)</h2>
<h3>District Court, N.D. Illinois</h3>
<p class="bottom"><span class="meta-data-header">Assigned To:</span> <span class="meta-data-value"><a href="/person/1/">Pia Strand</a></span></p>
<p class="bottom"><span class="meta-data-header">Date Filed:</span> <span class="meta-data-value">Feb. 3, 2021</span></p></div>
<ul class="nav nav-tabs"><li><a href="/docket/1/">Docket Entries</a></li></ul>"""

COURTLISTENER_ENTRIES = (
    _COURTLISTENER_HEAD
    + """<div class="fake-table col-xs-12" id="docket-entry-table">
  <div class="row bold"><div class="col-xs-1 text-center"><p class="hidden-xs">Document Number</p></div><div class="col-xs-3 col-sm-2">Date&nbsp;Filed</div><div class="col-xs-7 col-sm-6">Description</div></div>
  <div class="row odd" id="entry-1"><div class="col-xs-1 text-center"><p>1</p></div><div class="col-xs-3 col-sm-2"><p>Feb 3, 2021</p></div>
   <div class="col-xs-8 col-lg-7"><p>NOTICE of Removal filed by Harrow Grain Timekeeping, Inc.</p>
    <div class="row recap-documents"><div class="col-xs-3"><p><a href="/d/1">Main Doc<span class="hidden-xs">&shy;ument</span></a></p></div><div class="col-xs-6"><p>Notice of Removal</p></div><div class="btn-group hidden-print"><a class="btn">Download PDF</a></div></div>
    <div class="row recap-documents"><div class="col-xs-3"><p>Att<span class="hidden-xs">ach&shy;ment</span>&nbsp;1</p></div><div class="col-xs-6"><p>Exhibit A</p></div></div></div></div>
  <div class="row even" id="minute-entry-7"><div class="col-xs-1 text-center"><p></p></div><div class="col-xs-3 col-sm-2"><p>Mar 15, 2021</p></div><div class="col-xs-8 col-lg-7"><p>MINUTE entry before the Honorable Pia Strand: Status hearing held.</p></div></div>
</div></body></html>"""
)

COURTLISTENER_PARTIES = (
    _COURTLISTENER_HEAD
    + """<div class="col-xs-12 col-md-10"><h3><i class="fa fa-user gray"></i>&nbsp;Plaintiff</h3><hr class="top">
<div class="row v-offset-above-2"><div class="col-xs-5"><h4 class="bottom">Nadia Orlov-Pike</h4></div>
<div class="col-xs-3"><p class="alt text-uppercase right representation">Represented&nbsp;by</p></div>
<div class="col-xs-4"><div class="v-offset-below-1"><h4 class="bottom">Ruth Anne Quill</h4><p class="bottom"><i class="fa fa-phone"></i>&nbsp;&nbsp;(312) 555-0101<br></p>
<p class="bottom">Quill &amp; Sedge LLP<br>12 West Elm Street<br>Chicago,&nbsp;IL&nbsp;60601</p><p class="bottom"><em>Lead attorney&nbsp;<br></em></p></div>
<div class="v-offset-below-1"><h4 class="bottom">Miles Tarn</h4><p class="bottom">Tarn Law Firm<br>5 Congress Plaza</p><p class="bottom"><em>Terminated&nbsp;(March 4, 2022)<br></em></p></div></div><div class="clearfix"></div></div>
<h3><i class="fa fa-user gray"></i>&nbsp;Defendant</h3><hr class="top">
<div class="row v-offset-above-2"><div class="col-xs-5"><h4 class="bottom">Harrow Grain Timekeeping, Inc.</h4></div>
<div class="col-xs-3"><p class="alt text-uppercase right representation">Represented&nbsp;by</p></div>
<div class="col-xs-4"><div class="v-offset-below-1"><h4 class="bottom">Oscar de la Dell</h4><p class="bottom">Dell Law Office<br>One Harbor Plaza</p></div></div><div class="clearfix"></div></div></div></body></html>"""
)
