package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.CONSENT_RATIFIED;

import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ConsentWord;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person's own answer about a referral that was made while the person was seriously prevented. Yes and no both meet
 * the term.
 */
final class Ratification {

    private static final List<ReferralDestination> DESTINATIONS =
            List.of(ReferralDestination.INVESTIGATION, ReferralDestination.PROTECTION);

    private Ratification() {}

    static List<Instruction> answered(ConsentWord word, Recorded<?> answer) {
        return destination(word.purpose()).stream()
                .flatMap(to -> answeredBy(word, to))
                .distinct()
                .map(deadline -> Clocks.met(CONSENT_RATIFIED, deadline, word.caseId(), answer))
                .toList();
    }

    /**
     * The term of the party itself, if it was prevented, and the term shared by all the reporter spoke for, if this was
     * the last outstanding answer.
     */
    private static Stream<DeadlineId> answeredBy(ConsentWord word, ReferralDestination to) {
        Stream<Optional<PartyRef>> own = word.wasPrevented().orElse(false) ? Stream.of(word.onlyFor()) : Stream.empty();
        Stream<Optional<PartyRef>> all =
                word.ratifiedByAll().orElse(false) ? Stream.of(Optional.empty()) : Stream.empty();
        return Stream.concat(own, all).map(whose -> awaited(word.reportId(), to, whose));
    }

    /** The terms of all answers that can be awaited about a report. */
    static Stream<DeadlineId> awaited(ReportId report, List<PartyRef> parties) {
        return DESTINATIONS.stream().flatMap(to -> Stream.concat(
                        Stream.of(Optional.<PartyRef>empty()), parties.stream().map(Optional::of))
                .map(whose -> awaited(report, to, whose)));
    }

    /** One term for all persons for whom the reporter speaks as one, and one for each collective by itself. */
    static DeadlineId awaited(ReportId report, ReferralDestination to, Optional<PartyRef> onlyFor) {
        return onlyFor.map(party -> DeadlineId.of(CONSENT_RATIFIED.rule(), report, to, party))
                .orElseGet(() -> DeadlineId.of(CONSENT_RATIFIED.rule(), report, to));
    }

    /** The destination to which a consent for this purpose sends a report. */
    private static Optional<ReferralDestination> destination(String purpose) {
        return DESTINATIONS.stream().filter(to -> to.name().equals(purpose)).findFirst();
    }
}
