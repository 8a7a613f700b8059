package esperanza.intake.relating.domain;

import esperanza.intake.relating.domain.PartyCommand.MergeParty;
import esperanza.intake.relating.domain.PartyCommand.SplitParty;
import esperanza.intake.relating.domain.PartyEvent.PartyMerged;
import esperanza.intake.relating.domain.PartyEvent.PartySplit;
import esperanza.kernel.Decider;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * A party stands for itself, or is merged into one party of an earlier report. So merges form no circle, and two
 * persons who recognise the same two parties crosswise meet on one stream.
 */
public final class PartyDecider implements Decider<PartyCommand, Party, PartyEvent> {

    @Override
    public Party initial() {
        return Party.ALONE;
    }

    @Override
    public List<PartyEvent> decide(Party state, PartyCommand command) {
        return switch (command) {
            case MergeParty merge
            when !merge.into().isBefore(merge.party()) -> throw new RuleViolation(PartyRule.PARTY_IS_ITSELF);
            case MergeParty merge
            when state.into().filter(merge.into().party()::equals).isPresent() -> List.of();
            case MergeParty _
            when state.into().isPresent() -> throw new RuleViolation(PartyRule.PARTY_ALREADY_RECOGNISED);
            case MergeParty merge ->
                List.of(new PartyMerged(
                        merge.party().party(),
                        merge.party().caseId(),
                        merge.into().party(),
                        sealed(merge.party(), merge.reasons())));
            case SplitParty split -> List.of(split(state, split));
        };
    }

    @Override
    public Party evolve(Party state, PartyEvent event) {
        return switch (event) {
            case PartyMerged merged -> new Party(Optional.of(merged.into()));
            case PartySplit _ -> Party.ALONE;
        };
    }

    private static PartySplit split(Party state, SplitParty split) {
        PartyRef from = state.into().orElseThrow(() -> new RuleViolation(PartyRule.PARTY_NOT_RECOGNISED));
        return new PartySplit(
                split.party().party(), split.party().caseId(), from, sealed(split.party(), split.reasons()));
    }

    private static Personal<String> sealed(ReportedParty party, String reasons) {
        return Personal.of(party.party().value(), reasons);
    }
}
