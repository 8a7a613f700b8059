package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.notification.DemonstrationProfile;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockEventVisibilityTest {

    private static final Profile PROFILE = DemonstrationProfile.load();

    /**
     * In this order: started, due soon, breached, met, confirmed, an alert about the clock, and the end of that alert.
     */
    private static final List<String> EVENTS = List.of(
            "deadline-started",
            "deadline-due-soon",
            "deadline-breached",
            "deadline-met",
            "deadline-confirmed",
            "alert-raised",
            "alert-settled");

    @ParameterizedTest
    @CsvSource({
        "INTAKE_OFFICER,     TRIAGE,                FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       TRIAGE,                FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, TRIAGE,                FULL FULL FULL FULL FULL FULL FULL",
        "AUDITOR,            TRIAGE,                NONE NONE NONE NONE NONE NONE NONE",
        "INTAKE_OFFICER,     URGENT_DECISION,       FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "INVESTIGATOR,       URGENT_DECISION,       FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "PROTECTION_OFFICER, URGENT_DECISION,       FULL FULL FULL FULL FULL FULL FULL",
        "RISK_ANALYST,       URGENT_DECISION,       FULL FULL FULL FULL FULL FULL FULL",
        "BOARD_MEMBER,       URGENT_DECISION,       FULL FULL FULL FULL FULL FULL FULL",
        "SUPERVISOR,         URGENT_DECISION,       FULL FULL FULL FULL FULL FULL FULL",
        "AUDITOR,            URGENT_DECISION,       NONE NONE NONE NONE NONE NONE NONE",
        "INTAKE_OFFICER,     URGENT_IMPLEMENTATION, NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "INVESTIGATOR,       URGENT_IMPLEMENTATION, NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "PROTECTION_OFFICER, URGENT_IMPLEMENTATION, FULL FULL FULL FULL FULL FULL FULL",
        "SUPERVISOR,         URGENT_IMPLEMENTATION, FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, FILE_OPENED,           FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       FIRST_HYPOTHESIS,      FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, FIRST_HYPOTHESIS,      FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "INTAKE_OFFICER,     FIRST_HYPOTHESIS,      FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "SUPERVISOR,         FIRST_HYPOTHESIS,      FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       INACTIVITY_30,         FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, INACTIVITY_30,         NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "INTAKE_OFFICER,     INACTIVITY_30,         NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "SUPERVISOR,         INACTIVITY_30,         FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       LIMITATION,            FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, LIMITATION,            NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "PROTECTION_OFFICER, PROGRAMME,             FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "PROTECTION_OFFICER, CONTEST_ANSWER,        FULL FULL FULL FULL FULL FULL FULL",
        "PROTECTION_OFFICER, SEPARATION_REVIEW,     FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       SEPARATION_REVIEW,     FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "CUSTODIAN,          IDENTITY_ANSWER,       FULL FULL FULL FULL FULL FULL FULL",
        "SUPERVISOR,         IDENTITY_ANSWER,       FULL FULL FULL FULL FULL FULL FULL",
        "INVESTIGATOR,       IDENTITY_ANSWER,       NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "PROTECTION_OFFICER, IDENTITY_ANSWER,       NONE MILESTONE MILESTONE NONE NONE MILESTONE NONE",
        "AUDITOR,            IDENTITY_ANSWER,       NONE NONE NONE NONE NONE NONE NONE",
        "INVESTIGATOR,       RISK_ASSESSMENT,       FULL MILESTONE MILESTONE NONE NONE MILESTONE NONE",
    })
    void across_functions_a_clock_tells_no_more_than_the_acts_behind_it(Role role, String rule, String sights) {
        assertThat(EVENTS.stream().map(event -> ClockEventVisibility.of(somebody(role), PROFILE.rule(rule), event)))
                .isEqualTo(Arrays.stream(sights.split(" "))
                        .map(Visibility::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE_OFFICER,     ACKNOWLEDGE_RECEIPT ANSWER_TO_OVERSIGHT CONSENT_RATIFIED CONTEST_ANSWER FILE_OPENED GLASS_REVIEW IDENTITY_ANSWER REOPENING_REVIEW REPARATION_DUE REPARATION_PLAN TRANSFER_ACKNOWLEDGED TRIAGE",
        "CUSTODIAN,          ACKNOWLEDGE_RECEIPT ANSWER_TO_OVERSIGHT CONSENT_RATIFIED CONTEST_ANSWER FILE_OPENED GLASS_REVIEW IDENTITY_ANSWER REOPENING_REVIEW REPARATION_DUE REPARATION_PLAN TRANSFER_ACKNOWLEDGED TRIAGE",
        "INVESTIGATOR,       ACKNOWLEDGE_RECEIPT ANSWER_TO_OVERSIGHT CONSENT_RATIFIED FILE_OPENED FIRST_ACT FIRST_HYPOTHESIS GLASS_REVIEW TRANSFER_ACKNOWLEDGED TRIAGE ACT_DUE ARCHIVE_REVIEW ASSISTANCE_CHASE CONDUCT_ANSWER CONTEST_ANSWER CONTEXT CUSTODY_ANSWER DOSSIER_APPROVAL EXPIRY_EXPLANATION FIRST_ACT_U0 HYPOTHESIS_REVIEW INACTIVITY_30 INACTIVITY_60 INACTIVITY_90 INACTIVITY_ANSWER INACTIVITY_ANSWER_60 INACTIVITY_ANSWER_90 LIMITATION MILESTONE_TOLD PRESERVATION_ANSWER PRESERVATION_RENEWAL PROGRAMME PROGRAMME_REVIEW PROPOSAL_ANSWER REOPENING_REVIEW REPARATION_DUE REPARATION_PLAN REVIEW_ON_THREAT STATUS_UPDATE VIEWS_ON_ARCHIVE VIEWS_ON_DISCARD VOLATILE_LISTED VOLATILE_SECURED",
        "PROTECTION_OFFICER, ACKNOWLEDGE_RECEIPT ADOPTED ALARM ALARM_ACTED CHECKIN CHECKIN_FOLLOWED CONTACT ANSWER_TO_OVERSIGHT APPEAL_DECIDED APPEAL_DECIDED_URGENT APPEAL_FILE CHANGE_ANSWER CHANGE_PREPARED CONSENT_RATIFIED CONTEST_ANSWER COUNCIL EFFECTIVENESS FILE_OPENED GAP GLASS_REVIEW IMPLEMENTED MATTER_DECIDED MISUSE_ANSWER MISUSE_DECIDED MISUSE_VERIFIED MISUSE_VERIFIED_LONGER PAPERS PERSON_TOLD REASSESSMENT REEVALUATION RELOCATION_REVIEW REOPENING_REVIEW REPARATION_DUE REPARATION_PLAN REQUEST_ROUTED RESTORED REVIEW_ON_CHANGE RISK_ASSESSMENT SCHEDULED SEPARATION_REVIEW TASK_ANSWER TASK_REFUSED TESTED TRANSFER_ACKNOWLEDGED TRIAGE URGENT_DECISION URGENT_IMPLEMENTATION AUTHORITIES_TOLD RATIFIED REQUEST_DECIDED REQUEST_DECIDED_URGENT",
    })
    void a_list_has_the_clocks_that_its_reader_may_follow_to_the_end(Role role, String rules) {
        assertThat(new ClockVisibility(DemonstrationProfile.versions())
                        .clocks(somebody(role))
                        .rules())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(rules.split(" ")));
        assertThat(new ClockVisibility(DemonstrationProfile.versions())
                        .clocks(somebody(role))
                        .all())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE_OFFICER,     IMMINENT_DANGER STATEMENT_ADDED WALL_APPLIED GLASS_BROKEN IDENTITY_REQUESTED ANSWER_DEMANDED PERSON_NOT_TOLD",
        "CUSTODIAN,          IMMINENT_DANGER STATEMENT_ADDED WALL_APPLIED GLASS_BROKEN IDENTITY_REQUESTED ANSWER_DEMANDED PERSON_NOT_TOLD",
        "INVESTIGATOR,       IMMINENT_DANGER STATEMENT_ADDED GLASS_BROKEN ANSWER_DEMANDED",
        "RISK_ANALYST,       IMMINENT_DANGER STATEMENT_ADDED GLASS_BROKEN PARTIES_SET_APART PROTECTION_REQUESTED PROTECTION_GAP PERSON_IN_DANGER CHECKIN_MISSED PROTECTION_REVIEW_CALLED ANSWER_DEMANDED",
        "PROTECTION_OFFICER, IMMINENT_DANGER STATEMENT_ADDED GLASS_BROKEN PARTIES_SET_APART PROTECTION_REQUESTED PROTECTION_GAP PERSON_IN_DANGER CHECKIN_MISSED PROTECTION_REVIEW_CALLED ANSWER_DEMANDED",
    })
    void a_list_has_the_alerts_whose_kind_its_reader_may_know_of(Role role, String kinds) {
        assertThat(new ClockVisibility(DemonstrationProfile.versions()).alerts(somebody(role)))
                .extracting(AlertKind::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(kinds.split(" ")));
    }

    @Test
    void who_answers_for_every_clock_sees_them_all() {
        assertThat(new ClockVisibility(DemonstrationProfile.versions())
                        .clocks(somebody(Role.SUPERVISOR))
                        .all())
                .isTrue();
        assertThat(new ClockVisibility(DemonstrationProfile.versions())
                        .clocks(somebody(Role.OMBUDSMAN))
                        .all())
                .isTrue();
    }

    private static Caller somebody(Role role) {
        return new Caller("0a1b2c", Set.of(role), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    }
}
