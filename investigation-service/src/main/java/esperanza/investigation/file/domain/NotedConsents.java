package esperanza.investigation.file.domain;

import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The consent to the investigation that was noted since the referral.
 *
 * @param byReport the latest consent noted for all parties of a report
 * @param byParty the latest consent noted of a party that spoke for itself alone
 */
public record NotedConsents(Map<ReportId, ConsentState> byReport, Map<PartyRef, ConsentState> byParty) {

    static final NotedConsents NONE = new NotedConsents(Map.of(), Map.of());

    /** The consent noted of one party alone if a party is named, otherwise for all parties of the report. */
    Optional<ConsentState> of(Optional<PartyRef> onlyFor, ReportId report) {
        return onlyFor.map(party -> Optional.ofNullable(byParty.get(party)))
                .orElseGet(() -> Optional.ofNullable(byReport.get(report)));
    }

    NotedConsents noted(Optional<PartyRef> onlyFor, ReportId report, ConsentState consent) {
        return onlyFor.map(party -> new NotedConsents(byReport, with(byParty, party, consent)))
                .orElseGet(() -> new NotedConsents(with(byReport, report, consent), byParty));
    }

    /** Whether the party said no for itself, or somebody who reported did so for all who have not spoken. */
    boolean refuses(PartyRef party) {
        return Optional.ofNullable(byParty.get(party))
                .map(ConsentState::refuses)
                .orElseGet(this::refusedByReporter);
    }

    boolean refusedByReporter() {
        return byReport.values().stream().anyMatch(ConsentState::refuses);
    }

    private static <K> Map<K, ConsentState> with(Map<K, ConsentState> known, K of, ConsentState consent) {
        Map<K, ConsentState> all = new HashMap<>(known);
        all.put(of, consent);
        return Map.copyOf(all);
    }
}
