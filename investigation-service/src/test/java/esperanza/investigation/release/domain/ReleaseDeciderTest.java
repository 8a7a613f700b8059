package esperanza.investigation.release.domain;

import static esperanza.investigation.release.domain.ReleaseRule.AGREEMENT_NEEDED;
import static esperanza.investigation.release.domain.ReleaseRule.LEGAL_BASIS_NEEDED;
import static esperanza.investigation.release.domain.ReleaseRule.NO_ITEMS;
import static esperanza.investigation.release.domain.ReleaseRule.NO_SUCH_RELEASE;
import static esperanza.investigation.release.domain.ReleaseRule.RELEASE_WITHDRAWN;
import static esperanza.investigation.release.domain.ReleaseRule.SAME_PERSON;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.evidence.domain.EvidenceRestriction;
import esperanza.investigation.release.domain.ReleaseCommand.*;
import esperanza.investigation.release.domain.ReleaseEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final UUID ID = new UUID(2, 1);
    private static final UUID BUNDLE = new UUID(3, 1);
    private static final EvidenceId NOTE = new EvidenceId(new UUID(4, 1));
    private static final EvidenceId SOURCE = new EvidenceId(new UUID(4, 2));
    private static final List<EvidenceId> ITEMS = List.of(NOTE, SOURCE);
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final At ANA = new At(NOW, "ana");
    private static final At EVA = new At(NOW, "eva");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final OpeningPurpose FOR = OpeningPurpose.INVESTIGATION;
    private static final String SUM = "a".repeat(64);

    private static final EvidenceReleased RELEASED =
            new EvidenceReleased(CASE, ID, EvidenceRecipient.COURT, ITEMS, "ana", WORDS, Optional.empty(), WORDS);
    private static final ReleaseAgreed AGREED = new ReleaseAgreed(CASE, ID, List.of(restricted(SOURCE)), "eva", WORDS);
    private static final ReleaseWithdrawn WITHDRAWN = new ReleaseWithdrawn(CASE, ID, WORDS);
    private static final BundleExported EXPORTED = new BundleExported(CASE, ID, BUNDLE, FOR, ITEMS, SUM);

    private final Scenario<ReleaseCommand, Release, ReleaseEvent> release = Scenario.of(new ReleaseDecider());

    @Test
    void items_are_released_each_once() {
        release.when(release(EvidenceRecipient.COURT, List.of(NOTE, SOURCE, NOTE), Optional.empty()))
                .then(RELEASED);
        release.when(release(EvidenceRecipient.COURT, List.of(), Optional.empty()))
                .thenRefused(NO_ITEMS);
    }

    @Test
    void another_authority_gets_evidence_by_a_law_or_an_order_only() {
        release.when(release(EvidenceRecipient.OTHER_AUTHORITY, ITEMS, Optional.empty()))
                .thenRefused(LEGAL_BASIS_NEEDED);
        release.when(release(EvidenceRecipient.OTHER_AUTHORITY, ITEMS, Optional.of(WORDS)))
                .then(new EvidenceReleased(
                        CASE, ID, EvidenceRecipient.OTHER_AUTHORITY, ITEMS, "ana", WORDS, Optional.of(WORDS), WORDS));
    }

    @Test
    void another_person_agrees_to_what_is_restricted_and_only_once() {
        release.given(RELEASED).when(agree(EVA, SOURCE)).then(AGREED);
        release.given(RELEASED).when(agree(ANA, SOURCE)).thenRefused(SAME_PERSON);
        release.given(RELEASED, AGREED).when(agree(EVA, SOURCE)).thenNothing();
        release.given(RELEASED)
                .when(new AgreeToRelease(CASE, EVA, ID, List.of(), WORDS))
                .thenNothing();
    }

    @Test
    void a_bundle_waits_for_the_agreement_to_each_restricted_item_also_to_one_restricted_later() {
        release.given(RELEASED).when(export()).then(EXPORTED);
        release.given(RELEASED).when(export(SOURCE)).thenRefused(AGREEMENT_NEEDED);
        release.given(RELEASED, AGREED).when(export(SOURCE)).then(EXPORTED);
        release.given(RELEASED, AGREED).when(export(SOURCE, NOTE)).thenRefused(AGREEMENT_NEEDED);
        release.given(RELEASED, AGREED, EXPORTED).when(export(SOURCE)).then(EXPORTED);
    }

    @Test
    void a_further_ground_asks_for_a_further_agreement() {
        release.given(RELEASED, AGREED)
                .when(new ExportBundle(
                        CASE, ID, BUNDLE, FOR, List.of(new RestrictedItem(SOURCE, EvidenceRestriction.CHILD)), SUM))
                .thenRefused(AGREEMENT_NEEDED);
    }

    @Test
    void nothing_is_exported_by_a_release_that_was_withdrawn() {
        release.given(RELEASED).when(new WithdrawRelease(CASE, EVA, ID, WORDS)).then(WITHDRAWN);
        release.given(RELEASED, WITHDRAWN)
                .when(new WithdrawRelease(CASE, EVA, ID, WORDS))
                .thenNothing();
        release.given(RELEASED, WITHDRAWN).when(export()).thenRefused(RELEASE_WITHDRAWN);
        release.given(RELEASED, WITHDRAWN).when(agree(EVA, SOURCE)).thenRefused(RELEASE_WITHDRAWN);
    }

    @Test
    void a_release_of_another_case_is_unknown() {
        release.given(RELEASED)
                .when(new ExportBundle(OTHER, ID, BUNDLE, FOR, List.of(), SUM))
                .thenRefused(NO_SUCH_RELEASE);
        release.when(export()).thenRefused(NO_SUCH_RELEASE);
    }

    private static ReleaseEvidence release(
            EvidenceRecipient to, List<EvidenceId> items, Optional<Personal<String>> basis) {
        return new ReleaseEvidence(CASE, ANA, ID, to, items, WORDS, basis, WORDS);
    }

    private static AgreeToRelease agree(At who, EvidenceId... restricted) {
        return new AgreeToRelease(
                CASE,
                who,
                ID,
                Stream.of(restricted).map(ReleaseDeciderTest::restricted).toList(),
                WORDS);
    }

    private static RestrictedItem restricted(EvidenceId item) {
        return new RestrictedItem(item, EvidenceRestriction.SOURCE);
    }

    private static ExportBundle export(EvidenceId... restricted) {
        return new ExportBundle(
                CASE,
                ID,
                BUNDLE,
                FOR,
                Stream.of(restricted).map(ReleaseDeciderTest::restricted).toList(),
                SUM);
    }
}
