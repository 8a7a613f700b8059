package esperanza.intake.report.view;

import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.ConsentLedger;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The consent of one party: for a collective the word of its own procedure; for a person their own word, or else the
 * reporter's.
 *
 * @param assembliesCalled the purposes for which an assembly is called and not yet held
 */
public record PartyConsents(
        PartyRef party,
        PartyKind kind,
        Map<ConsentPurpose, ConsentState> consents,
        Set<ConsentPurpose> assembliesCalled) {

    /** For people of the mechanism: all parties, as they count now. */
    public static List<PartyConsents> of(Report.Received report) {
        return report.facts().affected().stream()
                .map(party -> of(report, party, party.kind()))
                .toList();
    }

    /** For the sender: only the parties that the report named, with the kind that it said. */
    static List<PartyConsents> asSaid(Report.Received report) {
        return report.content().affected().stream()
                .map(said -> of(report, report.facts().party(said.party()).orElse(said), said.kind()))
                .toList();
    }

    private static PartyConsents of(Report.Received report, AffectedParty party, PartyKind said) {
        ConsentLedger ledger = report.ledger();
        Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);
        purposes.addAll(ledger.said().keySet());
        purposes.addAll(ledger.own().getOrDefault(party.party(), Map.of()).keySet());
        Map<ConsentPurpose, ConsentState> consents = new TreeMap<>();
        purposes.forEach(purpose -> consents.put(purpose, report.consent(party, purpose)));
        return new PartyConsents(
                party.party(), said, consents, new TreeSet<>(ledger.called().getOrDefault(party.party(), Set.of())));
    }
}
