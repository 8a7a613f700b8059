package esperanza.intake.relating.domain;

import static esperanza.intake.relating.domain.PartyRule.PARTY_ALREADY_RECOGNISED;
import static esperanza.intake.relating.domain.PartyRule.PARTY_IS_ITSELF;
import static esperanza.intake.relating.domain.PartyRule.PARTY_NOT_RECOGNISED;

import esperanza.intake.relating.domain.PartyCommand.MergeParty;
import esperanza.intake.relating.domain.PartyCommand.SplitParty;
import esperanza.intake.relating.domain.PartyEvent.PartyMerged;
import esperanza.intake.relating.domain.PartyEvent.PartySplit;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartyDeciderTest {

    private static final ReportedParty FIRST = reported(3, "2026-03-01T12:00:00Z");
    private static final ReportedParty SECOND = reported(1, "2026-03-02T12:00:00Z");
    private static final ReportedParty THIRD = reported(2, "2026-03-03T12:00:00Z");
    private static final ReportedParty WITH_THIRD = reported(9, "2026-03-03T12:00:00Z");
    private static final Personal<String> WHY = Personal.of(THIRD.party().value(), "why");
    private static final PartyMerged MERGED = new PartyMerged(THIRD.party(), THIRD.caseId(), FIRST.party(), WHY);
    private static final PartySplit SPLIT = new PartySplit(THIRD.party(), THIRD.caseId(), FIRST.party(), WHY);

    private final Scenario<PartyCommand, Party, PartyEvent> third = Scenario.of(new PartyDecider());

    @Test
    void a_party_is_merged_once_into_one_of_an_earlier_report() {
        third.when(into(FIRST)).then(MERGED);
        third.given(MERGED).when(into(FIRST)).thenNothing();
        third.given(MERGED).when(into(SECOND)).thenRefused(PARTY_ALREADY_RECOGNISED);
    }

    @Test
    void it_is_never_merged_into_itself_or_a_later_one() {
        third.when(into(THIRD)).thenRefused(PARTY_IS_ITSELF);
        third.when(into(WITH_THIRD)).thenRefused(PARTY_IS_ITSELF);
        third.when(into(reported(1, "2026-03-04T12:00:00Z"))).thenRefused(PARTY_IS_ITSELF);
    }

    @Test
    void the_merge_is_undone_once_and_may_be_made_anew() {
        third.when(split()).thenRefused(PARTY_NOT_RECOGNISED);
        third.given(MERGED).when(split()).then(SPLIT);
        third.given(MERGED, SPLIT).when(split()).thenRefused(PARTY_NOT_RECOGNISED);
        third.given(MERGED, SPLIT).when(into(FIRST)).then(MERGED);
    }

    private static MergeParty into(ReportedParty another) {
        return new MergeParty(THIRD, another, "why");
    }

    private static SplitParty split() {
        return new SplitParty(THIRD, "why");
    }

    private static ReportedParty reported(int id, String at) {
        return new ReportedParty(new PartyRef(new UUID(0, id)), new CaseId(new UUID(1, id)), Instant.parse(at));
    }
}
