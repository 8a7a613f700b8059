package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_A_COPY_OF_IT;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.ON_ORIGINAL;
import static esperanza.investigation.evidence.domain.EvidenceRule.RESTRICTED;
import static esperanza.investigation.evidence.domain.EvidenceRule.WORKING_NEEDS_ORIGINAL;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.Evidence.Status;
import esperanza.investigation.evidence.domain.EvidenceCommand.*;
import esperanza.investigation.evidence.domain.EvidenceEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER = new CaseId(new UUID(1, 2));
    private static final EvidenceId ITEM = new EvidenceId(new UUID(2, 1));
    private static final EvidenceId COPY = new EvidenceId(new UUID(2, 2));
    private static final UUID LINE = new UUID(3, 1);
    private static final UUID ACT = new UUID(4, 1);
    private static final UUID FACT = new UUID(5, 1);
    private static final Instant GONE = Instant.parse("2026-03-04T08:00:00Z");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");

    private static final EvidenceIdentified NOTE = identified(EvidenceKind.MESSAGING);
    private static final EvidenceRestricted SOURCE =
            new EvidenceRestricted(CASE, ITEM, EvidenceRestriction.SOURCE, WORDS);
    private static final EvidenceAnalysed ANALYSED =
            new EvidenceAnalysed(CASE, ITEM, EvidenceKind.MESSAGING, ACT, COPY, WORDS);
    private static final EvidenceDisclosed DISCLOSED =
            new EvidenceDisclosed(CASE, ITEM, EvidenceRecipient.COURT, WORDS);
    private static final EvidenceRuled ADMITTED =
            new EvidenceRuled(CASE, ITEM, EvidenceRuling.ADMITTED, Optional.of(FACT));

    private final Scenario<EvidenceCommand, Evidence, EvidenceEvent> evidence = Scenario.of(new EvidenceDecider());

    @Test
    void an_item_is_identified_once_as_an_original() {
        evidence.when(identify(Optional.empty())).then(NOTE);
        evidence.given(NOTE).when(identify(Optional.empty())).thenNothing();
    }

    @Test
    void a_working_copy_names_an_original_of_the_case() {
        EvidenceId original = new EvidenceId(new UUID(2, 9));
        evidence.when(identify(Optional.of(new Source(original, true))))
                .then(new EvidenceIdentified(
                        CASE,
                        ITEM,
                        EvidenceKind.MESSAGING,
                        Optional.of(LINE),
                        Optional.of(GONE),
                        EvidenceCopy.WORKING,
                        Optional.of(original),
                        WORDS,
                        WORDS,
                        WORDS,
                        Optional.empty()));
        evidence.when(identify(Optional.of(new Source(original, false)))).thenRefused(WORKING_NEEDS_ORIGINAL);
    }

    @Test
    void a_restricted_item_is_not_disclosed() {
        evidence.given(NOTE).when(restrict(CASE)).then(SOURCE);
        evidence.given(NOTE, SOURCE).when(restrict(CASE)).thenNothing();
        evidence.given(NOTE, SOURCE).when(disclose(CASE)).thenRefused(RESTRICTED);
        evidence.given(NOTE).when(disclose(CASE)).then(DISCLOSED);
        evidence.given(NOTE)
                .when(new DiscloseEvidence(CASE, true, EvidenceRecipient.COURT, WORDS))
                .thenRefused(RESTRICTED);
        evidence.given(NOTE, DISCLOSED).when(disclose(CASE)).thenNothing();
        evidence.given(NOTE, DISCLOSED, SOURCE)
                .when(new DiscloseEvidence(CASE, false, EvidenceRecipient.DEFENCE_COUNSEL, WORDS))
                .thenRefused(RESTRICTED);
    }

    @Test
    void a_file_is_analysed_on_a_secured_working_copy() {
        evidence.given(NOTE).when(analyse(CASE, new Analysed(COPY, true, true))).then(ANALYSED);
        evidence.given(NOTE)
                .when(analyse(CASE, new Analysed(COPY, true, false)))
                .thenRefused(NOT_SECURED);
        evidence.given(NOTE)
                .when(analyse(CASE, new Analysed(COPY, false, true)))
                .thenRefused(NOT_A_COPY_OF_IT);
        evidence.given(NOTE)
                .when(analyse(CASE, new Analysed(ITEM, false, true)))
                .thenRefused(ON_ORIGINAL);
    }

    @Test
    void an_object_is_analysed_itself() {
        evidence.given(identified(EvidenceKind.PHYSICAL_SCENE))
                .when(analyse(CASE, new Analysed(ITEM, false, true)))
                .then(new EvidenceAnalysed(CASE, ITEM, EvidenceKind.PHYSICAL_SCENE, ACT, ITEM, WORDS));
    }

    @Test
    void what_a_court_rules_is_recorded_and_the_latest_ruling_counts() {
        EvidenceRuled excluded = new EvidenceRuled(CASE, ITEM, EvidenceRuling.EXCLUDED, Optional.empty());
        evidence.given(NOTE)
                .when(rule(CASE, EvidenceRuling.ADMITTED, Optional.of(FACT)))
                .then(ADMITTED);
        evidence.given(NOTE, ADMITTED)
                .when(rule(CASE, EvidenceRuling.ADMITTED, Optional.of(FACT)))
                .thenNothing();
        evidence.given(NOTE, ADMITTED)
                .when(rule(CASE, EvidenceRuling.EXCLUDED, Optional.empty()))
                .then(excluded);
        assertThat(status(NOTE, ADMITTED, excluded)).isEqualTo(Status.EXCLUDED);
    }

    @Test
    void an_item_never_goes_back() {
        assertThat(status(NOTE)).isEqualTo(Status.IDENTIFIED);
        assertThat(status(NOTE, ANALYSED)).isEqualTo(Status.ANALYSED);
        assertThat(status(NOTE, DISCLOSED, ANALYSED)).isEqualTo(Status.DISCLOSED);
        assertThat(status(NOTE, ADMITTED, DISCLOSED)).isEqualTo(Status.ADMITTED);
    }

    @Test
    void an_item_of_another_case_is_not_found() {
        for (CaseId of : List.of(CASE, ANOTHER)) {
            List<EvidenceCommand> commands = List.of(
                    restrict(of),
                    analyse(of, new Analysed(COPY, true, true)),
                    disclose(of),
                    rule(of, EvidenceRuling.ADMITTED, Optional.empty()));
            commands.forEach(command -> evidence.when(command).thenRefused(NO_SUCH_EVIDENCE));
            if (of.equals(ANOTHER)) {
                commands.forEach(command -> evidence.given(NOTE).when(command).thenRefused(NO_SUCH_EVIDENCE));
            }
        }
        assertThat(NO_SUCH_EVIDENCE.unknown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EvidenceKind.class,
            names = {"TELEPHONY", "MESSAGING", "SOCIAL", "EMAIL", "DEVICE_FORENSIC", "VIDEO", "OSINT"})
    void these_kinds_are_files(EvidenceKind kind) {
        assertThat(kind.isDigital()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EvidenceKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TELEPHONY", "MESSAGING", "SOCIAL", "EMAIL", "DEVICE_FORENSIC", "VIDEO", "OSINT"})
    void all_other_kinds_are_no_files(EvidenceKind kind) {
        assertThat(kind.isDigital()).isFalse();
    }

    private static EvidenceIdentified identified(EvidenceKind kind) {
        return new EvidenceIdentified(
                CASE,
                ITEM,
                kind,
                Optional.of(LINE),
                Optional.of(GONE),
                EvidenceCopy.ORIGINAL,
                Optional.empty(),
                WORDS,
                WORDS,
                WORDS,
                Optional.empty());
    }

    private static IdentifyEvidence identify(Optional<Source> of) {
        return new IdentifyEvidence(
                CASE,
                ITEM,
                EvidenceKind.MESSAGING,
                Optional.of(LINE),
                Optional.of(GONE),
                of,
                WORDS,
                WORDS,
                WORDS,
                Optional.empty());
    }

    private static EvidenceCommand restrict(CaseId of) {
        return new RestrictEvidence(of, EvidenceRestriction.SOURCE, WORDS);
    }

    private static EvidenceCommand analyse(CaseId of, Analysed on) {
        return new AnalyseEvidence(of, ACT, on, WORDS);
    }

    private static EvidenceCommand disclose(CaseId of) {
        return new DiscloseEvidence(of, false, EvidenceRecipient.COURT, WORDS);
    }

    private static EvidenceCommand rule(CaseId of, EvidenceRuling ruling, Optional<UUID> fact) {
        return new RecordRuling(of, ruling, fact);
    }

    private static Status status(EvidenceEvent... events) {
        return ((Evidence.Known) new EvidenceDecider().replay(List.of(events))).status();
    }
}
