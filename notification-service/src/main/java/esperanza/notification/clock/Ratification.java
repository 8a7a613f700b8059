package esperanza.notification.clock;

import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.ConsentWord;
import esperanza.notification.inbox.IntakeEvent.ReportReferred;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person's own answer about a referral that was made while the person was seriously prevented. A collective that
 * was not waited for answers when it can assemble. Yes and no are both answers.
 */
final class Ratification {

    private static final String SERIOUSLY_PREVENTED = "SERIOUSLY_PREVENTED";
    private static final List<ReferralDestination> DESTINATIONS =
            List.of(ReferralDestination.INVESTIGATION, ReferralDestination.PROTECTION);

    private Ratification() {}

    static boolean isAwaited(ReportReferred referred) {
        return awaited(referred).findAny().isPresent();
    }

    /**
     * One consent is awaited of all persons for whom the reporter speaks as one, and one of each collective by itself.
     */
    static Stream<Thing> awaited(ReportReferred referred) {
        return referred.referrals().stream()
                .filter(referral -> SERIOUSLY_PREVENTED.equals(referral.basis()))
                .map(referral -> awaited(referred.reportId(), referral.to(), referral.onlyFor()));
    }

    /** All consents that can be awaited about a report. */
    static Stream<Thing> awaited(ReportId report, List<PartyRef> parties) {
        return DESTINATIONS.stream().flatMap(to -> Stream.concat(
                        Stream.of(Optional.<PartyRef>empty()), parties.stream().map(Optional::of))
                .map(whose -> awaited(report, to, whose)));
    }

    static boolean isAnswer(ConsentWord word) {
        return answered(word).findAny().isPresent();
    }

    /** The awaited consents that this word answers. */
    static Stream<Thing> answered(ConsentWord word) {
        return destination(word.purpose()).stream()
                .flatMap(to -> answering(word).map(whose -> awaited(word.reportId(), to, whose)));
    }

    /**
     * The party itself, if it was prevented, and all for whom the reporter spoke, if this was the last outstanding
     * answer.
     */
    private static Stream<Optional<PartyRef>> answering(ConsentWord word) {
        Stream<Optional<PartyRef>> own = word.wasPrevented().orElse(false) ? Stream.of(word.onlyFor()) : Stream.empty();
        Stream<Optional<PartyRef>> all =
                word.ratifiedByAll().orElse(false) ? Stream.of(Optional.empty()) : Stream.empty();
        return Stream.concat(own, all);
    }

    private static Thing awaited(ReportId report, ReferralDestination to, Optional<PartyRef> onlyFor) {
        return onlyFor.map(party -> Thing.awaitedConsent(report, to, party))
                .orElseGet(() -> Thing.awaitedConsent(report, to));
    }

    /** The destination to which a consent for this purpose sends a report. */
    private static Optional<ReferralDestination> destination(String purpose) {
        return DESTINATIONS.stream().filter(to -> to.name().equals(purpose)).findFirst();
    }
}
