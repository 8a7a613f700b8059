package esperanza.protocol.term;

import static esperanza.protocol.vocabulary.LegalMoment.ANSWER_DEMANDED;
import static esperanza.protocol.vocabulary.LegalMoment.APPEAL_WITHDRAWN;
import static esperanza.protocol.vocabulary.LegalMoment.CHANGE_CLOSED;
import static esperanza.protocol.vocabulary.LegalMoment.CONSENT_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.CONTEST_WITHDRAWN;
import static esperanza.protocol.vocabulary.LegalMoment.DANGER_RECOGNISED;
import static esperanza.protocol.vocabulary.LegalMoment.DATA_ERASED;
import static esperanza.protocol.vocabulary.LegalMoment.DEMAND_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.FILE_ENDED;
import static esperanza.protocol.vocabulary.LegalMoment.FILE_REGISTERED;
import static esperanza.protocol.vocabulary.LegalMoment.FILE_TAKEN;
import static esperanza.protocol.vocabulary.LegalMoment.FIRST_ACT_DONE;
import static esperanza.protocol.vocabulary.LegalMoment.FIRST_HYPOTHESIS_ADOPTED;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_BROKEN;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.GRANTED_HANDOVER_CONTESTED;
import static esperanza.protocol.vocabulary.LegalMoment.HANDOVER_CONFIRMED;
import static esperanza.protocol.vocabulary.LegalMoment.HANDOVER_CONTESTED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_REQUESTED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_REQUEST_OVERTAKEN;
import static esperanza.protocol.vocabulary.LegalMoment.IMMINENT_DANGER_DECLARED;
import static esperanza.protocol.vocabulary.LegalMoment.MATTER_WITHDRAWN;
import static esperanza.protocol.vocabulary.LegalMoment.MEASURE_DECLINED;
import static esperanza.protocol.vocabulary.LegalMoment.MEASURE_ENDED;
import static esperanza.protocol.vocabulary.LegalMoment.MEASURE_RETURNED;
import static esperanza.protocol.vocabulary.LegalMoment.MEASURE_SUSPENDED;
import static esperanza.protocol.vocabulary.LegalMoment.MISUSE_DROPPED;
import static esperanza.protocol.vocabulary.LegalMoment.MISUSE_PROLONGED;
import static esperanza.protocol.vocabulary.LegalMoment.PARTIES_SET_APART;
import static esperanza.protocol.vocabulary.LegalMoment.PROTECTION_REQUESTED;
import static esperanza.protocol.vocabulary.LegalMoment.RECEIPT_ACKNOWLEDGED;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_SERIOUSLY_PREVENTED;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_TO_INVESTIGATION;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_TO_PROTECTION;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_RECEIVED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRANSFERRED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRIAGED;
import static esperanza.protocol.vocabulary.LegalMoment.REQUEST_ROUTED;
import static esperanza.protocol.vocabulary.LegalMoment.RISK_ASSESSED;
import static esperanza.protocol.vocabulary.LegalMoment.SEPARATION_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.TASK_WITHDRAWN;
import static esperanza.protocol.vocabulary.LegalMoment.TRANSFER_ACKNOWLEDGED;
import static esperanza.protocol.vocabulary.LegalMoment.URGENT_MEASURE_DECIDED;
import static esperanza.protocol.vocabulary.LegalMoment.URGENT_MEASURE_HANDED_OVER;
import static esperanza.protocol.vocabulary.LegalMoment.URGENT_MEASURE_OWED;
import static esperanza.protocol.vocabulary.TermObject.AWAITED_CONSENT;
import static esperanza.protocol.vocabulary.TermObject.CASE;
import static esperanza.protocol.vocabulary.TermObject.DEMAND;
import static esperanza.protocol.vocabulary.TermObject.GLASS_BREAK;
import static esperanza.protocol.vocabulary.TermObject.IDENTITY_REQUEST;
import static esperanza.protocol.vocabulary.TermObject.MEASURE;
import static esperanza.protocol.vocabulary.TermObject.PARTY;
import static esperanza.protocol.vocabulary.TermObject.REPORT;
import static esperanza.protocol.vocabulary.TermObject.SEPARATION;
import static esperanza.protocol.vocabulary.TermObject.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import esperanza.protocol.term.Rung.Seats;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TermObject;
import esperanza.protocol.vocabulary.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    private static final Profile XX = DemonstrationProfile.load();

    @Test
    void the_demonstration_profile_has_the_terms_of_the_main_job() {
        assertThat(XX.terms())
                .extracting(
                        TermRule::id, term -> term.length().words().en(), TermRule::holder, TermRule::internalTarget)
                .startsWith(
                        tuple("ACKNOWLEDGE_RECEIPT", "1 hour", "intake-officer", true),
                        tuple(TermIds.TRIAGE, "4 hours", "intake-officer", true),
                        tuple(TermIds.URGENT_DECISION, "3 hours", "protection-officer", false),
                        tuple("URGENT_IMPLEMENTATION", "9 hours", "protection-officer", false),
                        tuple(TermIds.FILE_OPENED, "24 hours", "investigator", true),
                        tuple("FIRST_HYPOTHESIS", "72 hours", "investigator", true),
                        tuple("FIRST_ACT", "48 hours", "investigator", true),
                        tuple(TermIds.REQUEST_ROUTED, "24 hours", "protection-officer", true),
                        tuple("RISK_ASSESSMENT", "10 calendar days", "risk-analyst", false),
                        tuple("TRANSFER_ACKNOWLEDGED", "48 hours", "intake-officer", true),
                        tuple("CONSENT_RATIFIED", "10 calendar days", "intake-officer", true),
                        tuple(TermIds.GLASS_REVIEW, "24 hours", "supervisor", true),
                        tuple(TermIds.IDENTITY_ANSWER, "12 hours", "custodian", true),
                        tuple(TermIds.SEPARATION_REVIEW, "12 hours", "protection-officer", true),
                        tuple(TermIds.ANSWER_TO_OVERSIGHT, "48 hours", "supervisor", true));
    }

    @Test
    void the_demonstration_profile_says_who_is_paged_and_where_its_days_end() {
        assertThat(XX.code()).isEqualTo("XX");
        assertThat(XX.version()).isEqualTo(1);
        assertThat(XX.name())
                .isEqualTo(new Words(
                        "XX demonstration profile", "Perfil de demostración XX", "Perfil de demonstração XX"));
        assertThat(XX.zone()).isEqualTo(ZoneId.of("America/Tegucigalpa"));
        LegalBasis own = new LegalBasis(
                "Perfil de demostración XX",
                "",
                LegalBasis.Status.NONE_IN_LAW,
                "own design; no law that was read says how people are paged");
        Duration minute = Duration.ofMinutes(1);
        Duration quarter = Duration.ofMinutes(15);
        assertThat(XX.ladders())
                .containsExactly(
                        new LadderRule(
                                Set.of(AlertKind.IMMINENT_DANGER),
                                List.of(
                                        new Rung("protection-officer", Seats.BOTH, minute, 5),
                                        new Rung("supervisor", Seats.FIRST, minute, 5),
                                        new Rung("ombudsman", Seats.FIRST, minute, 0)),
                                own,
                                true),
                        new LadderRule(
                                Set.of(AlertKind.PROTECTION_REVIEW_CALLED),
                                List.of(
                                        new Rung("risk-analyst", Seats.FIRST, quarter, 4),
                                        new Rung("supervisor", Seats.FIRST, quarter, 4),
                                        new Rung("ombudsman", Seats.FIRST, quarter, 0)),
                                own,
                                true),
                        new LadderRule(
                                Set.of(AlertKind.PROTECTION_REQUESTED),
                                List.of(
                                        new Rung("protection-officer", Seats.FIRST, quarter, 4),
                                        new Rung("supervisor", Seats.FIRST, quarter, 4),
                                        new Rung("ombudsman", Seats.FIRST, quarter, 0)),
                                own,
                                true),
                        new LadderRule(
                                Set.of(AlertKind.PROTECTION_GAP, AlertKind.PERSON_IN_DANGER, AlertKind.CHECKIN_MISSED),
                                List.of(
                                        new Rung("protection-officer", Seats.BOTH, minute, 5),
                                        new Rung("supervisor", Seats.FIRST, minute, 5),
                                        new Rung("ombudsman", Seats.FIRST, minute, 0)),
                                own,
                                true),
                        new LadderRule(
                                Set.of(),
                                List.of(
                                        new Rung("protection-officer", Seats.FIRST, minute, 5),
                                        new Rung("supervisor", Seats.FIRST, minute, 5),
                                        new Rung("ombudsman", Seats.FIRST, minute, 0)),
                                own,
                                true));
        assertThat(XX.onCall())
                .isEqualTo(new OnCall(
                        Map.ofEntries(
                                Map.entry(AlertKind.IMMINENT_DANGER, Duration.ofMinutes(45)),
                                Map.entry(AlertKind.PROTECTION_GAP, Duration.ofMinutes(45)),
                                Map.entry(AlertKind.PERSON_IN_DANGER, Duration.ofMinutes(45)),
                                Map.entry(AlertKind.CHECKIN_MISSED, Duration.ofMinutes(30)),
                                Map.entry(AlertKind.DEADLINE_DUE_SOON, Duration.ofHours(3)),
                                Map.entry(AlertKind.DEADLINE_BREACHED, Duration.ofHours(1)),
                                Map.entry(AlertKind.GLASS_BROKEN, Duration.ofHours(24)),
                                Map.entry(AlertKind.IDENTITY_REQUESTED, Duration.ofHours(2)),
                                Map.entry(AlertKind.PARTIES_SET_APART, Duration.ofHours(2)),
                                Map.entry(AlertKind.PROTECTION_REQUESTED, Duration.ofHours(24)),
                                Map.entry(AlertKind.STATEMENT_ADDED, Duration.ofHours(2)),
                                Map.entry(AlertKind.ANSWER_DEMANDED, Duration.ofHours(24)),
                                Map.entry(AlertKind.PERSON_NOT_TOLD, Duration.ofHours(24)),
                                Map.entry(AlertKind.PROTECTION_REVIEW_CALLED, Duration.ofHours(24))),
                        own,
                        true));
    }

    @Test
    void the_first_row_of_the_ladders_that_fits_wins_and_the_last_fits_all() {
        assertThat(XX.ladder(AlertKind.IMMINENT_DANGER))
                .isEqualTo(XX.ladders().getFirst().rungs());
        assertThat(XX.ladder(AlertKind.DEADLINE_BREACHED)).isEqualTo(XX.usualLadder());
        assertThat(XX.called())
                .containsExactlyInAnyOrder("protection-officer", "risk-analyst", "supervisor", "ombudsman");
    }

    @Test
    void the_demonstration_profile_has_an_invented_emergency_number() {
        assertThat(XX.isDemonstration()).isTrue();
        assertThat(XX.emergency().number()).isEqualTo("0000");
        assertThat(XX.emergency().basis().comparator()).isEqualTo("invented");
    }

    @Test
    void the_demonstration_profile_presumes_that_a_displaced_person_is_at_risk() throws Exception {
        assertThat(XX.presumption("DISPLACED")).map(Presumption::level).contains(RiskLevel.HIGH);
        assertThat(XX.presumption("DEFENDER")).isEmpty();
        Profile unread = DemonstrationProfile.bind(
                DemonstrationProfile.text().replace("art. 8 sexies, status: SET", "art. 8 sexies, status: UNVERIFIED"));
        assertThat(unread.unverified()).containsExactly("presumptions.DISPLACED");
    }

    @Test
    void each_label_and_name_of_it_is_in_portuguese_too() {
        assertThat(XX.rule(TermIds.TRIAGE).label().pt()).isEqualTo("Avaliar a urgência do relato");
        assertThat(XX.institutions().name("NATIONAL_POLICE"))
                .contains(new Words("National Police", "Policía Nacional", "Polícia Nacional"));
    }

    @Test
    void every_value_of_it_is_set_by_the_demonstration_itself_and_names_its_comparator() {
        assertThat(XX.unverified()).isEmpty();
        assertThat(XX.terms())
                .extracting(TermRule::basis)
                .allMatch(basis -> basis.norm().equals("Perfil de demostración XX"))
                .allMatch(basis -> basis.status() == LegalBasis.Status.SET)
                .noneMatch(basis -> basis.comparator().isBlank());
    }

    @Test
    void the_demonstration_profile_says_what_moves_each_of_its_terms() {
        assertThat(XX.terms())
                .extracting(TermRule::id, TermRule::per, TermRule::startsOn, TermRule::metBy)
                .startsWith(
                        tuple("ACKNOWLEDGE_RECEIPT", REPORT, REPORT_RECEIVED, RECEIPT_ACKNOWLEDGED),
                        tuple("TRIAGE", REPORT, REPORT_RECEIVED, REPORT_TRIAGED),
                        tuple("URGENT_DECISION", PARTY, IMMINENT_DANGER_DECLARED, URGENT_MEASURE_DECIDED),
                        tuple("URGENT_IMPLEMENTATION", MEASURE, URGENT_MEASURE_OWED, URGENT_MEASURE_HANDED_OVER),
                        tuple("FILE_OPENED", CASE, REFERRED_TO_INVESTIGATION, FILE_TAKEN),
                        tuple("FIRST_HYPOTHESIS", CASE, FILE_REGISTERED, FIRST_HYPOTHESIS_ADOPTED),
                        tuple("FIRST_ACT", CASE, FILE_TAKEN, FIRST_ACT_DONE),
                        tuple("REQUEST_ROUTED", CASE, PROTECTION_REQUESTED, REQUEST_ROUTED),
                        tuple("RISK_ASSESSMENT", CASE, REFERRED_TO_PROTECTION, RISK_ASSESSED),
                        tuple("TRANSFER_ACKNOWLEDGED", TRANSFER, REPORT_TRANSFERRED, TRANSFER_ACKNOWLEDGED),
                        tuple("CONSENT_RATIFIED", AWAITED_CONSENT, REFERRED_SERIOUSLY_PREVENTED, CONSENT_ANSWERED),
                        tuple("GLASS_REVIEW", GLASS_BREAK, GLASS_BROKEN, GLASS_REVIEWED),
                        tuple("IDENTITY_ANSWER", IDENTITY_REQUEST, IDENTITY_REQUESTED, IDENTITY_ANSWERED),
                        tuple("SEPARATION_REVIEW", SEPARATION, PARTIES_SET_APART, SEPARATION_REVIEWED),
                        tuple("ANSWER_TO_OVERSIGHT", DEMAND, ANSWER_DEMANDED, DEMAND_ANSWERED));
        assertThat(XX.rule("URGENT_IMPLEMENTATION").moments())
                .containsExactly(
                        URGENT_MEASURE_OWED,
                        URGENT_MEASURE_HANDED_OVER,
                        HANDOVER_CONFIRMED,
                        HANDOVER_CONTESTED,
                        MEASURE_DECLINED,
                        MEASURE_ENDED,
                        MEASURE_SUSPENDED);
        assertThat(XX.terms())
                .filteredOn(TermRule::isConfirmedLater)
                .extracting(TermRule::id)
                .containsExactly(
                        "URGENT_IMPLEMENTATION",
                        "PROPOSAL_ANSWER",
                        "MILESTONE_TOLD",
                        "REPARATION_DUE",
                        "IMPLEMENTED",
                        "PERSON_TOLD");
        assertThat(XX.terms())
                .filteredOn(term ->
                        !term.withdrawnBy().isEmpty() && !term.withdrawnBy().contains(FILE_ENDED))
                .extracting(TermRule::id, TermRule::withdrawnBy)
                .containsExactly(
                        tuple("ACKNOWLEDGE_RECEIPT", List.of(DATA_ERASED)),
                        tuple("TRIAGE", List.of(DATA_ERASED)),
                        tuple("URGENT_IMPLEMENTATION", List.of(MEASURE_DECLINED, MEASURE_ENDED, MEASURE_SUSPENDED)),
                        tuple("REQUEST_ROUTED", List.of(DANGER_RECOGNISED)),
                        tuple("TRANSFER_ACKNOWLEDGED", List.of(DATA_ERASED)),
                        tuple("CONSENT_RATIFIED", List.of(DATA_ERASED)),
                        tuple("IDENTITY_ANSWER", List.of(IDENTITY_REQUEST_OVERTAKEN)),
                        tuple("CONTEST_ANSWER", List.of(CONTEST_WITHDRAWN)),
                        tuple("IMPLEMENTED", List.of(MEASURE_DECLINED, MEASURE_ENDED, MEASURE_SUSPENDED)),
                        tuple(
                                "TESTED",
                                List.of(
                                        HANDOVER_CONTESTED,
                                        GRANTED_HANDOVER_CONTESTED,
                                        MEASURE_DECLINED,
                                        MEASURE_RETURNED,
                                        MEASURE_ENDED,
                                        MEASURE_SUSPENDED)),
                        tuple(
                                "RESTORED",
                                List.of(MEASURE_DECLINED, MEASURE_RETURNED, MEASURE_ENDED, MEASURE_SUSPENDED)),
                        tuple(
                                "EFFECTIVENESS",
                                List.of(
                                        HANDOVER_CONTESTED,
                                        GRANTED_HANDOVER_CONTESTED,
                                        MEASURE_DECLINED,
                                        MEASURE_RETURNED,
                                        MEASURE_ENDED,
                                        MEASURE_SUSPENDED)),
                        tuple("TASK_ANSWER", List.of(TASK_WITHDRAWN)),
                        tuple("CHECKIN", List.of(LegalMoment.CHECKIN_ENDED)),
                        tuple("CHECKIN_FOLLOWED", List.of(LegalMoment.CHECKED_IN, LegalMoment.CHECKIN_ENDED)),
                        tuple("RELOCATION_REVIEW", List.of(LegalMoment.RELOCATION_OVER)),
                        tuple("SCHEDULED", List.of(MATTER_WITHDRAWN)),
                        tuple("PAPERS", List.of(MATTER_WITHDRAWN)),
                        tuple("MATTER_DECIDED", List.of(MATTER_WITHDRAWN)),
                        tuple("CHANGE_ANSWER", List.of(CHANGE_CLOSED)),
                        tuple("CHANGE_PREPARED", List.of(CHANGE_CLOSED)),
                        tuple("MISUSE_VERIFIED", List.of(MISUSE_DROPPED, MISUSE_PROLONGED)),
                        tuple("MISUSE_VERIFIED_LONGER", List.of(MISUSE_DROPPED)),
                        tuple("MISUSE_ANSWER", List.of(MISUSE_DROPPED)),
                        tuple("MISUSE_DECIDED", List.of(MISUSE_DROPPED)),
                        tuple("APPEAL_DECIDED", List.of(APPEAL_WITHDRAWN)),
                        tuple("APPEAL_DECIDED_URGENT", List.of(APPEAL_WITHDRAWN)),
                        tuple("COUNCIL", List.of(APPEAL_WITHDRAWN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST_ACT            | CASE             | FILE_TAKEN                   | FIRST_ACT_DONE             | 48 hours | investigator | PT24H PT6H",
                "FIRST_ACT_U0         | CASE             | IMMINENT_DANGER_INVESTIGATED | FIRST_ACT_DONE             | 12 hours | investigator | PT3H",
                "VOLATILE_LISTED      | CASE             | FILE_TAKEN                   | VOLATILE_EVIDENCE_EXAMINED | 24 hours | investigator | PT6H PT1H",
                "VOLATILE_SECURED     | EVIDENCE         | VOLATILE_EVIDENCE_FOUND      | EVIDENCE_MADE_SAFE         | 24 hours, or until the date set if earlier | investigator | PT6H",
                "PRESERVATION_ANSWER  | PRESERVATION     | PRESERVATION_REQUESTED       | PRESERVATION_ANSWERED      | 5 calendar days | investigator | PT24H",
                "PRESERVATION_RENEWAL | PRESERVATION     | DATA_HELD                    | DATA_CARRIED_ON            | until the date set | investigator | PT360H PT120H PT24H",
                "EXPIRY_EXPLANATION   | PRESERVATION     | PRESERVATION_EXPIRED         | EXPIRY_EXPLAINED           | 5 calendar days | investigator | PT48H",
                "ASSISTANCE_CHASE     | ASSISTANCE       | ASSISTANCE_AWAITED           | ASSISTANCE_MOVED           | 30 calendar days | investigator | PT120H",
                "PROGRAMME            | CASE             | FILE_TAKEN                   | PROGRAMME_APPROVED         | 10 calendar days | investigator | PT72H PT24H",
                "CONTEXT              | CASE             | FILE_TAKEN                   | CONTEXT_ISSUED             | 30 calendar days | investigator | PT168H PT48H",
                "PROGRAMME_REVIEW     | CASE             | PROGRAMME_IN_FORCE           | PROGRAMME_REVIEWED         | 30 calendar days | investigator | PT120H",
                "REVIEW_ON_THREAT     | REVIEW_CAUSE     | PROGRAMME_REVIEW_CALLED      | CAUSE_REVIEWED             | 48 hours | investigator | PT12H",
                "ACT_DUE              | ACT              | ACT_ORDERED                  | ACT_ENDED                  | until the date set | investigator | PT72H",
                "PROPOSAL_ANSWER      | PROPOSAL         | ACT_PROPOSED                 | PROPOSAL_ANSWERED          | 10 calendar days | investigator | PT72H",
                "MILESTONE_TOLD       | NOTICE           | NOTICE_CALLED                | PARTY_TOLD                 | 72 hours | investigator | PT24H",
                "STATUS_UPDATE        | PARTY            | PARTY_SPOKEN_WITH            | PARTY_SPOKEN_WITH_AGAIN    | 30 calendar days | investigator | PT120H",
                "INACTIVITY_30        | CASE             | FILE_ACTIVE                  | FILE_ACTIVE_AGAIN          | 30 calendar days | investigator | PT168H",
                "INACTIVITY_60        | CASE             | FILE_INACTIVE_30             | FILE_ACTIVE_AGAIN          | 30 calendar days | supervisor | PT168H",
                "INACTIVITY_90        | CASE             | FILE_INACTIVE_60             | FILE_ACTIVE_AGAIN          | 30 calendar days | supervisor | PT168H",
                "INACTIVITY_ANSWER    | CASE             | FILE_INACTIVE_30             | INACTIVITY_30_ANSWERED     | 5 calendar days | supervisor | PT24H",
                "INACTIVITY_ANSWER_60 | CASE             | FILE_INACTIVE_60             | INACTIVITY_60_ANSWERED     | 5 calendar days | supervisor | PT24H",
                "INACTIVITY_ANSWER_90 | CASE             | FILE_INACTIVE_90             | INACTIVITY_90_ANSWERED     | 5 calendar days | ombudsman | PT24H",
                "ARCHIVE_REVIEW       | CASE             | ARCHIVE_PROPOSED             | ARCHIVE_DECIDED            | 15 calendar days | supervisor | PT120H",
                "REOPENING_REVIEW     | CASE             | REOPENING_CALLED             | REOPENING_DECIDED          | 5 calendar days | supervisor | PT48H",
                "HYPOTHESIS_REVIEW    | HYPOTHESIS       | HYPOTHESIS_REVIEW_CALLED     | HYPOTHESIS_REVIEWED        | 5 calendar days | supervisor | PT48H",
                "CUSTODY_ANSWER       | CUSTODY_TRANSFER | CUSTODY_OFFERED              | CUSTODY_ANSWERED           | 48 hours | investigator | PT12H",
                "DOSSIER_APPROVAL     | DOSSIER          | DOSSIER_ORDERED              | DOSSIER_ANSWERED           | 3 calendar days | supervisor | PT24H",
                "CONDUCT_ANSWER       | CONDUCT          | CONDUCT_REFERRED             | CONDUCT_ACKNOWLEDGED       | 30 calendar days | investigator | PT120H",
                "CONTEST_ANSWER       | CONTEST          | ITEM_CONTESTED               | CONTEST_ANSWERED           | 10 calendar days | supervisor | PT72H",
                "REPARATION_PLAN      | REPARATION       | REPARATION_OWED              | REPARATION_PLANNED         | 30 calendar days | investigator | PT120H",
                "REPARATION_DUE       | REPARATION       | REPARATION_PLANNED           | REPARATION_FULFILLED       | until the date set | investigator | PT720H",
                "REEVALUATION         | PARTY            | RISK_IN_FORCE                | RISK_REASSESSED            | until the date set | risk-analyst | PT360H PT72H",
                "REVIEW_ON_CHANGE     | REVIEW_CAUSE     | PROTECTION_REVIEW_CALLED     | PROTECTION_REVIEWED        | 48 hours | risk-analyst | PT12H",
                "REASSESSMENT         | PARTY            | REASSESSMENT_OWED            | RISK_REASSESSED            | 5 calendar days | risk-analyst | PT48H",
                "IMPLEMENTED          | MEASURE          | MEASURE_OWED                 | GRANTED_MEASURE_HANDED_OVER | 30 calendar days | protection-officer | PT168H PT48H",
                "TESTED               | MEASURE          | MEASURE_HANDED_OVER          | MEASURE_TESTED             | 48 hours | protection-officer | PT12H",
                "RESTORED             | MEASURE          | MEASURE_FAILED               | MEASURE_RESTORED           | 24 hours | protection-officer | PT6H",
                "EFFECTIVENESS        | MEASURE          | MEASURE_IN_HAND              | EFFECTIVENESS_REVIEWED     | 3 months, or until the date set if earlier | risk-analyst | PT360H",
                "TASK_ANSWER          | TASK             | TASK_SENT                    | TASK_ANSWERED              | 24 hours | protection-officer | PT6H",
                "TASK_REFUSED         | TASK             | TASK_REFUSED                 | TASK_WITHDRAWN             | 24 hours | protection-officer | PT24H PT6H",
                "GAP                  | GAP              | GAP_OPENED                   | GAP_ANSWERED               | 1 hour | protection-officer | PT30M",
                "ALARM_ACTED          | ALARM            | ALARM_GOES_ON                | ALARM_ACTED_ON             | 30 minutes | protection-officer | PT10M",
                "CONTACT              | PARTY            | CONTACT_EXPECTED             | PERSON_CONTACTED           | until the date set | protection-officer | PT12H",
                "RELOCATION_REVIEW    | RELOCATION       | LIVES_ELSEWHERE              | RELOCATION_REVIEWED        | 1 month | protection-officer | PT168H",
                "SCHEDULED            | DECISION         | MATTER_WAITS                 | MATTER_TAKEN_UP            | 3 calendar days | supervisor | PT24H",
                "PAPERS               | DECISION         | PAPERS_OWED                  | PAPERS_SENT                | until the date set | supervisor | PT24H",
                "MATTER_DECIDED       | DECISION         | MATTER_ON_AGENDA             | MATTER_DECIDED             | 60 calendar days, or until the date set if earlier | board-member | PT24H",
                "ADOPTED              | DECISION         | MATTER_DECIDED               | DECISION_ANSWERED          | 48 hours | board-member | PT12H",
                "REQUEST_DECIDED      | CASE             | REQUEST_ROUTED               | REQUEST_DECIDED            | 30 calendar days | protection-officer | PT168H PT48H",
                "REQUEST_DECIDED_URGENT | CASE           | URGENT_REQUEST_ROUTED        | REQUEST_DECIDED            | 10 calendar days | protection-officer | PT72H PT24H",
                "RATIFIED             | MEASURE          | URGENT_MEASURE_DECIDED       | EMERGENCY_RATIFIED         | 30 calendar days | board-member | PT168H",
                "AUTHORITIES_TOLD     | DECISION         | AUTHORITIES_OWED             | AUTHORITIES_TOLD           | 72 hours | protection-officer | PT24H",
                "PERSON_TOLD          | DECISION         | DECISION_ADOPTED             | BENEFICIARY_TOLD           | 24 hours | protection-officer | PT6H",
                "CHANGE_ANSWER        | CHANGE           | CHANGE_TOLD                  | CHANGE_ANSWERED            | 10 business days | protection-officer | PT48H",
                "CHANGE_PREPARED      | CHANGE           | CHANGE_TO_DECIDE             | CHANGE_TAKEN_UP            | 15 business days | protection-officer | PT72H",
                "MISUSE_VERIFIED      | MISUSE           | MISUSE_VERIFICATION_BEGUN    | MISUSE_REPORTED            | 15 business days | protection-officer | PT72H",
                "MISUSE_VERIFIED_LONGER | MISUSE         | MISUSE_PROLONGED             | MISUSE_REPORTED            | 10 business days, or until the date set if earlier | protection-officer | PT72H",
                "MISUSE_ANSWER        | MISUSE           | MISUSE_TOLD                  | MISUSE_ANSWERED            | 10 business days | protection-officer | PT48H",
                "MISUSE_DECIDED       | MISUSE           | MISUSE_TOLD                  | MISUSE_WEIGHED             | 30 business days | risk-analyst | PT72H",
                "APPEAL_FILE          | DECISION         | BENEFICIARY_TOLD             | DECISION_APPEALED          | 30 calendar days | protection-officer | PT120H",
                "APPEAL_DECIDED       | APPEAL           | APPEAL_LODGED                | APPEAL_RESOLVED            | 15 business days | board-member | PT72H",
                "APPEAL_DECIDED_URGENT | APPEAL          | URGENT_APPEAL_LODGED         | APPEAL_RESOLVED            | 12 hours | board-member | PT4H",
                "COUNCIL              | APPEAL           | STUDY_RECEIVED               | APPEAL_RESOLVED            | 15 calendar days | board-member | PT72H",
                "LIMITATION           | CASE             | LIMITATION_KNOWN             | CHARGES_FILED              | until the date set | investigator | PT4320H PT2160H PT720H"
            })
    void the_demonstration_profile_has_the_terms_of_the_investigation(
            String id,
            TermObject per,
            LegalMoment startsOn,
            LegalMoment metBy,
            String length,
            String holder,
            String warnAhead) {
        TermRule term = XX.rule(id);
        assertThat(term.per()).isEqualTo(per);
        assertThat(term.startsOn()).isEqualTo(startsOn);
        assertThat(term.metBy()).isEqualTo(metBy);
        assertThat(term.length().words().en()).isEqualTo(length);
        assertThat(term.holder()).isEqualTo(holder);
        assertThat(term.warnAhead()).extracting(Duration::toString).containsExactly(warnAhead.split(" "));
        assertThat(term.onlyInforms()).isFalse();
    }

    @Test
    void the_person_owes_a_check_in_and_the_authority_what_follows() {
        assertThat(XX.terms())
                .filteredOn(TermRule::isOfThePerson)
                .extracting(TermRule::id)
                .containsExactly("CHECKIN", "CHANGE_ANSWER", "MISUSE_ANSWER", "APPEAL_FILE");
        assertThat(XX.rule("CHECKIN_FOLLOWED").length().words().en()).isEqualTo("30 minutes");
        assertThat(XX.rule("ALARM").length().words().en()).isEqualTo("10 minutes");
    }

    @Test
    void terms_of_the_investigation_start_again_wait_move_or_only_inform() {
        assertThat(XX.terms())
                .filteredOn(TermRule::startsAgain)
                .extracting(TermRule::id)
                .containsExactly(
                        "URGENT_IMPLEMENTATION",
                        "FIRST_ACT_U0",
                        "VOLATILE_SECURED",
                        "PRESERVATION_RENEWAL",
                        "ASSISTANCE_CHASE",
                        "PROGRAMME_REVIEW",
                        "STATUS_UPDATE",
                        "INACTIVITY_30",
                        "INACTIVITY_60",
                        "INACTIVITY_90",
                        "INACTIVITY_ANSWER",
                        "INACTIVITY_ANSWER_60",
                        "INACTIVITY_ANSWER_90",
                        "ARCHIVE_REVIEW",
                        "REOPENING_REVIEW",
                        "HYPOTHESIS_REVIEW",
                        "REEVALUATION",
                        "REASSESSMENT",
                        "IMPLEMENTED",
                        "TESTED",
                        "RESTORED",
                        "EFFECTIVENESS",
                        "CHECKIN",
                        "CHECKIN_FOLLOWED",
                        "ALARM_ACTED",
                        "CONTACT",
                        "RELOCATION_REVIEW",
                        "SCHEDULED",
                        "PAPERS",
                        "MATTER_DECIDED",
                        "ADOPTED",
                        "CHANGE_ANSWER",
                        "MISUSE_VERIFIED_LONGER",
                        "MISUSE_ANSWER",
                        "MISUSE_DECIDED",
                        "APPEAL_FILE");
        assertThat(XX.terms())
                .filteredOn(term -> !term.pausedBy().isEmpty())
                .extracting(TermRule::id)
                .containsExactly(
                        "PROGRAMME", "CONTEXT", "PROGRAMME_REVIEW", "INACTIVITY_30", "INACTIVITY_60", "INACTIVITY_90");
        assertThat(XX.terms())
                .filteredOn(term -> !term.movedBy().isEmpty())
                .extracting(TermRule::id)
                .containsExactly("ACT_DUE", "CHECKIN", "PAPERS", "MATTER_DECIDED", "LIMITATION");
        assertThat(XX.terms())
                .filteredOn(TermRule::onlyInforms)
                .extracting(TermRule::id)
                .containsExactly("VIEWS_ON_DISCARD", "VIEWS_ON_ARCHIVE");
    }

    @Test
    void a_term_that_no_code_names_may_have_another_id() throws Exception {
        assertThat(DemonstrationProfile.bind(
                                DemonstrationProfile.text().replaceFirst("id: FIRST_ACT", "id: FIRST_STEP"))
                        .rule("FIRST_STEP")
                        .startsOn())
                .isEqualTo(FILE_TAKEN);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: TRIAGE | id: URGENT_DECISION | The id of a term is there twice",
                "id: TRIAGE | id: TRIAJE | The term TRIAGE is missing",
                "id: TRIAGE | id: triage | A term's id is UPPER_SNAKE, not triage",
                "article: art. 3 | article: ' ' | article is missing",
                "norm: Perfil de demostración XX | norm: '' | norm is missing",
                "length: 4 hours | length: 4 days | Neither \"n hours\" (or \"n minutes\") nor \"n calendar days\", \"n business days\", \"n months\" or \"n years\": 4 days",
                "length: 4 hours | length: 0 hours | A term of 0 hours is not positive",
                "metBy: REPORT_TRIAGED | metBy: REPORT_RECEIVED | TRIAGE: what starts a term cannot meet it",
                "metBy: REPORT_TRIAGED | metBy: FILE_TAKEN | TRIAGE runs per REPORT, and FILE_TAKEN is not about one",
                "startsOn: REFERRED_TO_INVESTIGATION | startsOn: REPORT_RECEIVED | FILE_OPENED is shown to people from REFERRED_TO_INVESTIGATION on, and cannot start on REPORT_RECEIVED",
                "per: PARTY | per: MEASURE | URGENT_DECISION runs per MEASURE, and IMMINENT_DANGER_DECLARED is not about one",
                "withdrawnBy: \\[IDENTITY_REQUEST_OVERTAKEN\\] | withdrawnBy: [DATA_ERASED] | IDENTITY_ANSWER runs per IDENTITY_REQUEST, and DATA_ERASED is not about one",
                "\\[HANDOVER_CONFIRMED\\] | [HANDOVER_CONTESTED] | URGENT_IMPLEMENTATION: each of its moments moves the term in one way",
                "(?s)(id: URGENT_IMPLEMENTATION.*?protection-officer) | '$1\n    heldBy: PERSON' | URGENT_IMPLEMENTATION: nobody confirms or contests what the person did",
                "metBy: FILE_TAKEN | metBy: FILE_REGISTERED | FILE_OPENED: a person's act meets a term, and software records FILE_REGISTERED",
                "(?s)ladders:.*?\\nonCall: | 'onCall:' | ladders is missing",
                "- rungs: | '- kinds: [GLASS_BROKEN]\n    rungs:' | ladders: the last row fits all, so it names no kinds",
                "kinds: .IMMINENT_DANGER. | 'kinds: []' | ladders: the row for [PROTECTION_REVIEW_CALLED] can never be reached",
                "- rungs: | '- kinds: [IMMINENT_DANGER]\n    rungs: [{ function: supervisor, seats: FIRST, every: PT60S }]\n    basis: { norm: n, article: a, status: SET }\n    internalTarget: true\n  - rungs:' | ladders: the row for [IMMINENT_DANGER] can never be reached",
                "(?s)(  - kinds: .*?    rungs:).*?(\\n    basis) | $1 []$2 | ladders: a row has no rungs",
                "function: supervisor | function: protection-officer | ladders: a row names a function twice",
                "function: supervisor | function: '' | ladders: the function of a rung is missing",
                "every: PT60S | every: PT0S | ladders: every of the rung protection-officer is a positive duration",
                "seats: BOTH, | '' | ladders: the rung protection-officer lacks its seats",
                ", rounds: 5 | '' | ladders: the rung protection-officer has no rounds",
                "rounds: 5 | rounds: -1 | ladders: the rung protection-officer has no rounds",
                "ombudsman, seats: FIRST, every: PT60S | ombudsman, seats: FIRST, every: PT60S, rounds: 5 | ladders: the last rung repeats for ever, so ombudsman has no rounds",
                "IMMINENT_DANGER: PT45M, | '' | onCall.actWithin has no positive duration for IMMINENT_DANGER",
                "DANGER: PT45M | DANGER: PT45M, WALL_APPLIED: PT1H | onCall.actWithin has a duration for a kind that calls for no act: [WALL_APPLIED]",
                "openingHolds: PT15M | openingHolds: PT0S | disclosure.openingHolds is a positive duration",
                "identityGrantHolds: PT24H | identityGrantHolds: -PT1H | disclosure.identityGrantHolds is a positive duration",
                "delegationHolds: P30D | delegationHolds: PT0S | disclosure.delegationHolds is a positive duration",
                "waits: P30D | waits: PT0S | erasing.waits is a positive duration",
                "longest: PT12H | longest: PT0S | duty.longest is a positive duration",
                "rest: PT8H | rest: PT0S | duty.rest is a positive duration",
                "notBegunAfter: PT10M | notBegunAfter: null | duty.notBegunAfter is a positive duration",
                "P14D, P3D | P14D, PT0S | duty.warnAhead is a list of positive durations",
                "threats: 3 | threats: 1 | earlyWarning.threats is a number above 1",
                "within: P730D | within: PT0S | earlyWarning.within is a positive duration",
                "(?s)(code: OMBUDSMAN.*?classes: )\\[\\] | $1[LANDOWNER] | institutions.others lacks an overseer (one without classes)",
                "PROSECUTOR: PROSECUTOR | PROSECUTOR: FISCALIA | institutions.receivers: FISCALIA is not in institutions.others",
                ", PROSECUTOR: PROSECUTOR | '' | institutions.receivers lacks PROSECUTOR",
                "XX-05-001 | XX-07-001 | XX-07-001 lies in no known area",
                "XX-05-001 | XX-05-002 | XX-05-002 is there twice",
                "populationFloor: 20000 | populationFloor: 0 | areas.populationFloor is missing",
                "level: HIGH | level: null | DISPLACED: level is missing",
                "number: '0000' | number: nueve | emergency.number is digits, as a telephone dials them",
                ", pt: Avaliar a urgência do relato | '' | pt is missing",
                "version: 1 | version: 0 | version is missing",
                "inForceFrom: 2026-01-01 | inForceFrom: null | inForceFrom is missing",
                "rule: .SATURDAY, SUNDAY. | rule: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] | calendar.weekend leaves no business day",
                "startsOn: FILE_TAKEN\\n    metBy: VOLATILE_EVIDENCE_EXAMINED | 'startsOn: FIRST_ACT_DONE\n    metBy: FILE_TAKEN' | FIRST_ACT is met by FIRST_ACT_DONE, and that comes before FILE_TAKEN, which starts it",
                "day: 25 December | day: 1 May | calendar.holidays: Labour Day is there twice",
                "(article: art. 21[^\\n]*\\n) | '$1      area: XX-09\n' | calendar: XX-09 lies in no known area",
                "weekend: | 'seat: XX-77\n  weekend:' | calendar: XX-77 lies in no known area",
            })
    void a_profile_that_cannot_be_right_is_refused_by_the_name_of_what_is_wrong(
            String right, String wrong, String complaint) {
        String yaml = DemonstrationProfile.text().replaceFirst(right, wrong);

        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint);
    }

    @Test
    void where_no_norm_sets_a_value_it_can_only_be_an_internal_target() {
        String yaml = DemonstrationProfile.text();

        assertThatThrownBy(() -> DemonstrationProfile.bind(withStatus(yaml, "art. 3", "NONE_IN_LAW")))
                .rootCause()
                .hasMessage("URGENT_DECISION: without a norm it can only be an internal target");
        assertThatThrownBy(() -> DemonstrationProfile.bind(
                        yaml.replaceFirst("internalTarget: true\n\n# How", "internalTarget: false\n\n# How")))
                .rootCause()
                .hasMessage("onCall: without a norm it can only be an internal target");
        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml.replaceFirst(
                        "internalTarget: true\n\n# actWithin", "internalTarget: false\n\n# actWithin")))
                .rootCause()
                .hasMessage("ladders: without a norm it can only be an internal target");
        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml.replaceFirst(
                        "internalTarget: true\n\n# Institutions", "internalTarget: false\n\n# Institutions")))
                .rootCause()
                .hasMessage("disclosure: without a norm it can only be an internal target");
    }

    @Test
    void a_value_nobody_checked_is_listed_and_keeps_the_profile_from_going_live() throws Exception {
        Profile profile = DemonstrationProfile.bind(withStatus(DemonstrationProfile.text(), "art. 3", "UNVERIFIED"));

        assertThat(profile.unverified()).containsExactly(TermIds.URGENT_DECISION);
        Profile calling = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replace(
                        "article: '', status: NONE_IN_LAW, comparator: \"own design; no law",
                        "article: art. 9, status: UNVERIFIED, comparator: \"own design; no law"));
        assertThat(calling.unverified()).containsExactly("ladders");
        Profile paging = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replaceFirst("article: ''\n    status: NONE_IN_LAW\n", "article: art. 9\n    status: UNVERIFIED\n"));
        assertThat(paging.unverified()).containsExactly("onCall");
        Profile both = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replace("NONE_IN_LAW\n", "UNVERIFIED\n")
                .replace("article: ''", "article: art. 9"));
        assertThat(both.unverified()).containsExactly("onCall", "duty", "disclosure", "erasing", "earlyWarning");
    }

    @Test
    void a_rule_of_the_calendar_that_nobody_checked_is_listed_if_a_term_is_counted_by_it() throws Exception {
        String yaml = DemonstrationProfile.text().replaceAll("(article: art. 2[0-6], status: )SET", "$1UNVERIFIED");

        assertThat(DemonstrationProfile.bind(yaml.replace(" business days", " calendar days"))
                        .unverified())
                .containsExactly("calendar.firstDay", "calendar.lastDay", "calendar.missingDay", "calendar.resumption");
        assertThat(DemonstrationProfile.bind(yaml).unverified())
                .containsExactly(
                        "calendar.weekend",
                        "calendar.holidays: Perfil de demostración XX, art. 21",
                        "calendar.declared",
                        "calendar.firstDay",
                        "calendar.lastDay",
                        "calendar.missingDay",
                        "calendar.resumption");
    }

    @Test
    void a_misspelt_property_is_refused() {
        String yaml = DemonstrationProfile.text().replaceFirst("internalTarget: false", "internalTraget: false");

        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    private static String withStatus(String yaml, String article, String status) {
        return yaml.replaceFirst("(article: " + article + "\\s+status: )SET", "$1" + status);
    }
}
