package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.kernel.PartyRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parties of a report for whom work starts: referrals, plans and legal clocks. A report without a login starts it
 * for its first three; the triage by an officer starts it for the others. The report keeps all of them from the first
 * moment, and the parties of a known sender have no such limit.
 */
public final class FirstParties {

    /**
     * Enough for a defender and the two persons closest to them, so that a true report loses no time. Each further
     * party costs a stranger three bytes, and the people on call a plan, an urgent clock and its warnings.
     */
    public static final int MOST = 3;

    private FirstParties() {}

    /** The parties that wait for the triage, of a report without a login; empty if none do. */
    public static Optional<List<PartyRef>> waiting(List<AffectedParty> named) {
        return Optional.of(named.stream().skip(MOST).map(AffectedParty::party).toList())
                .filter(later -> !later.isEmpty());
    }

    /** The parties for whom work starts as the report stands now. */
    static List<AffectedParty> of(Received report) {
        Set<PartyRef> waiting = Set.copyOf(report.waiting());
        return report.facts().affected().stream()
                .filter(party -> !waiting.contains(party.party()))
                .toList();
    }

    /** The parties that still wait for the triage. */
    static List<AffectedParty> waiting(Received report) {
        Set<PartyRef> waiting = Set.copyOf(report.waiting());
        return report.facts().affected().stream()
                .filter(party -> waiting.contains(party.party()))
                .toList();
    }
}
