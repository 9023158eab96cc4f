"""The bank's statement of a day: ISO 20022 camt.053, of any version; written as camt.053.001.08."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from odop.basics.money import Paise
from odop.finance.rules.files import xml
from odop.finance.rules.files.amounts import rupees_text
from odop.finance.rules.files.refusals import Missing, NotAChoice, WrongSum
from odop.finance.rules.files.shapes import Account, Answers, Fate, Line, Shape
from odop.finance.rules.files.statuses import words_of_reason

MESSAGE = "camt.053.001.08"
# Which way each total counts: credits, debits.
_ENTRIES = {"TtlNtries": (1, 1), "TtlCdtNtries": (1, 0), "TtlDbtNtries": (0, 1)}


@dataclass
class _Sums:
    """What a statement says in all, to be held against its entries."""

    opening: Paise | None = None
    closing: Paise | None = None
    on: date | None = None
    credit: Paise = 0
    debit: Paise = 0
    credits: int = 0
    debits: int = 0
    line: int = 1

    def add(self, way: str, amount: Paise) -> None:
        if way == "CRDT":
            self.credit, self.credits = self.credit + amount, self.credits + 1
        else:
            self.debit, self.debits = self.debit + amount, self.debits + 1

    def require_right(self, said: list[tuple[str, int, str, Paise | None]]) -> None:
        for place, line, count, total in said:
            credit, debit = _ENTRIES[place]
            entries = credit * self.credits + debit * self.debits
            amount = credit * self.credit + debit * self.debit
            if count and count != str(entries):
                raise WrongSum(count, str(entries), line=line, place=f"{place}/NbOfNtries")
            if total is not None and total != amount:
                raise WrongSum(rupees_text(total), rupees_text(amount), line=line, place=f"{place}/Sum")
        if self.opening is not None and self.closing is not None:
            found = self.opening + self.credit - self.debit
            if found != self.closing:
                raise WrongSum(_signed(self.closing), _signed(found), line=self.line, place="Bal/CLBD")


def read_statement(content: bytes) -> Answers:
    """A statement, each transaction a line; its balances and totals are held against its entries."""
    lines: list[Line] = []
    said: list[tuple[str, int, str, Paise | None]] = []
    message = account = ""
    sums, on = _Sums(), None
    for name, element in xml.elements(content, "GrpHdr", "Acct", "Bal", "TxsSummry", "Ntry", "Stmt"):
        if name == "Ntry":
            lines += _entry(element, sums)
        elif name == "GrpHdr":
            message = xml.needed(element, "MsgId")
        elif name == "Acct":
            account = xml.text(element, "Id/Othr/Id", "Id/IBAN")
        elif name == "Bal":
            _balance(element, sums)
        elif name == "TxsSummry":
            said = [
                (place, found.sourceline, xml.text(found, "NbOfNtries"), xml.total(found, "Sum"))
                for place in _ENTRIES
                if (found := xml.child(element, place)) is not None
            ]
        else:
            sums.require_right(said)
            on = max(filter(None, (on, sums.on)), default=None)
            said, sums = [], _Sums()
    return Answers(Shape.STATEMENT, message, tuple(lines), account=account, on=on)


def _balance(element: xml.Element, sums: _Sums) -> None:
    amount = _amount(element)
    signed = -amount if _way(element) == "DBIT" else amount
    kind = xml.text(element, "Tp/CdOrPrtry/Cd")
    if kind in {"OPBD", "PRCD"}:
        sums.opening = signed
    elif kind == "CLBD":
        sums.closing, sums.line = signed, element.sourceline
        sums.on = xml.day(element, "Dt/Dt", "Dt/DtTm")


def _entry(element: xml.Element, sums: _Sums) -> Iterator[Line]:
    way, amount = _way(element), _amount(element)
    booked = xml.text(element, "Sts/Cd", "Sts") in {"BOOK", ""}
    if booked:
        sums.add(way, amount)
    details = xml.children(element, "NtryDtls/TxDtls")
    told = [xml.amount(found, "Amt") for found in details]
    given = [each for each in told if each is not None]
    if len(given) > 1 and len(given) == len(details) and sum(given) != amount:
        raise WrongSum(
            rupees_text(amount), rupees_text(sum(given)), line=element.sourceline, place="Ntry/Amt"
        )
    on = xml.day(element, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt")
    came_back = xml.text(element, "RvslInd") == "true"
    for found, each in zip(details or [element], told or [amount], strict=True):
        paid = each if each is not None else amount if len(details) == 1 else None
        yield _line(found, _fate(found, way, came_back, booked), paid, on)


def _fate(found: xml.Element, way: str, came_back: bool, booked: bool) -> Fate:
    own = xml.text(found, "CdtDbtInd") or way
    if not booked:
        return Fate.ON_THE_WAY
    return Fate.RETURNED if own == "CRDT" or came_back else Fate.PAID


def _line(found: xml.Element, fate: Fate, amount: Paise | None, on: date | None) -> Line:
    return Line(
        end_to_end=xml.identifier(found, "Refs/EndToEndId"),
        fate=fate,
        line=found.sourceline,
        amount=amount,
        holder=xml.text(found, "RltdPties/Cdtr/Pty/Nm", "RltdPties/Cdtr/Nm") or None,
        number=xml.text(found, "RltdPties/CdtrAcct/Id/Othr/Id") or None,
        ifsc=xml.text(found, "RltdAgts/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") or None,
        code=xml.text(found, "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"),
        words=" ".join(each.text or "" for each in xml.children(found, "RtrInf/AddtlInf")).strip(),
        reference=xml.identifier(found, "Refs/AcctSvcrRef") or xml.identifier(found, "AcctSvcrRef"),
        on=on,
    )


def _amount(element: xml.Element) -> Paise:
    found = xml.amount(element, "Amt")
    if found is None:
        raise Missing(line=element.sourceline, place=f"{element.tag.rpartition('}')[2]}/Amt")
    return found


def _way(element: xml.Element) -> str:
    told = xml.needed(element, "CdtDbtInd")
    if told not in {"CRDT", "DBIT"}:
        raise NotAChoice(told, line=element.sourceline, place="CdtDbtInd")
    return told


def write_statement(
    *, message: str, account: Account, opening: Paise, lines: Sequence[Line], on: date, at: datetime
) -> bytes:
    """A day's statement, as the simulator of a bank writes it: one entry for each transaction."""
    credit = sum(line.amount or 0 for line in lines if line.fate == Fate.RETURNED)
    debit = sum(line.amount or 0 for line in lines if line.fate == Fate.PAID)
    returns = sum(line.fate == Fate.RETURNED for line in lines)
    key = xml.key(message)
    return xml.document(MESSAGE, [
        "<BkToCstmrStmt>",
        f"<GrpHdr><MsgId>{key}</MsgId><CreDtTm>{xml.moment(at)}</CreDtTm></GrpHdr>",
        f"<Stmt><Id>{key}</Id><CreDtTm>{xml.moment(at)}</CreDtTm>",
        (f"<Acct>{xml.account(account.number)}<Ccy>INR</Ccy><Nm>{xml.words(account.holder, 70)}</Nm>"
        f"<Svcr>{xml.branch(account.ifsc)}</Svcr></Acct>"),
        _written_balance("OPBD", opening, on),
        _written_balance("CLBD", opening + credit - debit, on),
        (f"<TxsSummry><TtlNtries><NbOfNtries>{len(lines)}</NbOfNtries><Sum>{rupees_text(credit + debit)}</Sum>"
        f"</TtlNtries><TtlCdtNtries><NbOfNtries>{returns}</NbOfNtries><Sum>{rupees_text(credit)}</Sum></TtlCdtNtries>"
        f"<TtlDbtNtries><NbOfNtries>{len(lines) - returns}</NbOfNtries><Sum>{rupees_text(debit)}</Sum></TtlDbtNtries>"
        "</TxsSummry>"),
        *(_written(line, on) for line in lines),
        "</Stmt>",
        "</BkToCstmrStmt>",
    ])  # fmt: skip


def _written_balance(kind: str, amount: Paise, on: date) -> str:
    way = "CRDT" if amount >= 0 else "DBIT"
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy="INR">{rupees_text(abs(amount))}</Amt>'
        f"<CdtDbtInd>{way}</CdtDbtInd><Dt><Dt>{on.isoformat()}</Dt></Dt></Bal>"
    )


def _written(line: Line, on: date) -> str:
    way = "CRDT" if line.fate == Fate.RETURNED else "DBIT"
    money = f'<Amt Ccy="INR">{rupees_text(line.amount or 0)}</Amt><CdtDbtInd>{way}</CdtDbtInd>'
    booked = (line.on or on).isoformat()
    reference = f"<AcctSvcrRef>{xml.key(line.reference)}</AcctSvcrRef>" if line.reference else ""
    end_to_end = f"<EndToEndId>{xml.key(line.end_to_end)}</EndToEndId>" if line.end_to_end else ""
    parties = "".join((
        "" if line.holder is None else f"<Cdtr><Pty><Nm>{xml.words(line.holder, 140)}</Nm></Pty></Cdtr>",
        "" if line.number is None else f"<CdtrAcct>{xml.account(line.number)}</CdtrAcct>",
    ))  # fmt: skip
    came_back = words_of_reason(line) if line.fate == Fate.RETURNED else ""
    return (
        f"<Ntry>{money}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{booked}</Dt></BookgDt>{reference}"
        f"<BkTxCd><Prtry><Cd>{'RETURN' if way == 'CRDT' else 'CREDIT TRANSFER'}</Cd></Prtry></BkTxCd>"
        f"<NtryDtls><TxDtls><Refs>{reference}{end_to_end}</Refs>{money}"
        + (f"<RltdPties>{parties}</RltdPties>" if parties else "")
        + (f"<RltdAgts><CdtrAgt>{xml.branch(line.ifsc)}</CdtrAgt></RltdAgts>" if line.ifsc else "")
        + (f"<RtrInf>{came_back}</RtrInf>" if came_back else "")
        + "</TxDtls></NtryDtls></Ntry>"
    )


def _signed(paise: Paise) -> str:
    return f"{'-' if paise < 0 else ''}{rupees_text(abs(paise))}"
