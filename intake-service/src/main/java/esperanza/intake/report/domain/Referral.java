package esperanza.intake.report.domain;

import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;

/**
 * One referral of a report: to one destination, of parties whose consent is the same.
 *
 * @param affected the parties referred
 * @param consent their consent to the purpose at that time
 * @param onlyFor the party that is referred alone, because its consent is decided separately, or because danger leaves
 *     a collective no time to assemble
 */
public record Referral(
        @OnTimeline ReferralDestination to,
        @OnTimeline ReferralBasis basis,
        List<AffectedParty> affected,
        @OnTimeline Optional<ConsentState> consent,
        Optional<PartyRef> onlyFor) {

    List<PartyRef> parties() {
        return affected.stream().map(AffectedParty::party).toList();
    }
}
