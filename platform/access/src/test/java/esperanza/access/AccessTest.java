package esperanza.access;

import static esperanza.access.Wall.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Access.Visibility;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do and see what, by example. {@link ActionSuite} asks for every action of a service. */
class AccessTest {

    private static final Verdict PERMIT = new Verdict.Permit();
    private static final Verdict WRONG_ROLE = new Verdict.Deny("wrong-role", false);
    private static final Verdict CONCEALED = new Verdict.Deny("not-yours", true);
    private static final Verdict NOT_IN_ITS_STEAD = new Verdict.Deny("not-in-its-stead", true);
    private static final Set<Role> WORK_ON_NO_CASE = EnumSet.of(
            Role.HOTLINE,
            Role.AUDITOR,
            Role.STATISTICIAN,
            Role.TECH_ADMIN,
            Role.COURT,
            Role.IMPLEMENTING_AUTHORITY,
            Role.ANYONE);

    @Test
    void an_act_is_recorded_in_the_first_role_that_allows_it() {
        assertThat(caller(Role.HOTLINE).actingAs(TestAction.READ_REPORT).kind()).isEqualTo(ActorKind.EXTERNAL);
        assertThat(caller(Role.INTAKE_OFFICER).actingAs(TestAction.READ_REPORT).role())
                .isEqualTo("intake-officer");
        assertThat(Caller.anyone("a stranger").roles()).containsExactly(Role.ANYONE);
    }

    @Test
    void a_credential_names_the_marks_of_the_caller_and_what_they_may_do_the_act_as() {
        Caller overseer = caller(Role.SUPERVISOR);
        assertThat(overseer.credentialOfTheMechanism()).isEqualTo(TagKey.NOBODYS.hex() + TagKey.NOBODYS.hex() + "08");
        assertThat(overseer.credential(TestAction.READ_REPORT))
                .isEqualTo(overseer.person().hex() + overseer.member().hex() + "08");
    }

    @Test
    void a_hotline_reads_its_own_report_and_does_not_learn_of_others() {
        Caller hotline = caller(Role.HOTLINE);
        assertThat(Access.decide(hotline, TestAction.READ_REPORT, new Resource.ReportOf("me", NONE)))
                .isEqualTo(PERMIT);
        assertThat(Access.decide(hotline, TestAction.READ_REPORT, new Resource.ReportOf("another", NONE)))
                .isEqualTo(CONCEALED);
        assertThat(Access.decide(hotline, TestAction.READ_REPORT, new Resource.OfCase(NONE)))
                .isEqualTo(CONCEALED);
    }

    @Test
    void an_officer_who_is_also_a_hotline_reads_as_an_officer() {
        Caller both = caller(Role.HOTLINE, Role.INTAKE_OFFICER);
        assertThat(Access.decide(both, TestAction.READ_REPORT, new Resource.ReportOf("another", NONE)))
                .isEqualTo(PERMIT);
    }

    @Test
    void whoever_comes_without_a_token_is_outside_and_no_token_makes_them_so() {
        Caller anyone = Caller.anyone("somebody");
        assertThat(Access.fromOutside(anyone, TestAction.REPORT_IN_PUBLIC)).isTrue();
        assertThat(Access.decide(anyone, TestAction.SUBMIT_REPORT, new Resource.Unspecified()))
                .isEqualTo(WRONG_ROLE);
        assertThat(Role.of("anyone")).isEmpty();
        assertThat(Role.of("hotline")).contains(Role.HOTLINE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestAction.class,
            names = {"LIST_REPORTS", "READ_REPORT", "OPEN_SEALED", "TRIAGE_REPORT", "REFER_REPORT", "TRANSFER_REPORT"})
    void the_ombudsman_does_the_work_of_the_mechanism_where_it_is_shut_out_and_nowhere_else(Action action) {
        CaseId of = new CaseId(new UUID(1, 2));
        TagKey mechanism = key("a");
        Caller ombudsman = ombudsman(mechanism, Role.OMBUDSMAN);
        Wall before = Wall.around(of, CaseAccess.shutTo(Set.of(mechanism.on(of))));
        Wall beforeOthers = Wall.around(of, CaseAccess.shutTo(Set.of(key("b").on(of))));
        Wall beforeThemToo = Wall.around(
                of,
                CaseAccess.shutTo(Set.of(mechanism.on(of), ombudsman.member().on(of))));

        assertThat(Access.decide(ombudsman, action, new Resource.OfCase(before)))
                .isEqualTo(PERMIT);
        assertThat(Access.decide(ombudsman, action, new Resource.SealedOf(false, false, before)))
                .isEqualTo(PERMIT);
        assertThat(Access.decide(ombudsman, action, new Resource.OfCase(beforeOthers)))
                .isEqualTo(NOT_IN_ITS_STEAD);
        assertThat(Access.decide(ombudsman, action, new Resource.SealedOf(true, true, beforeOthers)))
                .isEqualTo(NOT_IN_ITS_STEAD);
        assertThat(Access.decide(ombudsman, action, new Resource.OfCase(beforeThemToo)))
                .isEqualTo(new Verdict.Deny("need-to-know", true));
        assertThat(Access.standsIn(ombudsman(mechanism, Role.OMBUDSMAN, Role.HOTLINE), action))
                .isTrue();
        assertThat(Access.standsIn(ombudsman(mechanism, Role.OMBUDSMAN, Role.SUPERVISOR), action))
                .isFalse();
    }

    @Test
    void an_institution_reaches_the_task_that_it_was_asked_for_unless_a_case_shuts_it_out() {
        UUID task = new UUID(5, 5);
        CaseId of = new CaseId(new UUID(1, 2));
        Caller asked = caller(Role.IMPLEMENTING_AUTHORITY);
        Optional<String> receiver = Optional.of(asked.member().on(task));
        Wall shut = Wall.around(of, CaseAccess.shutTo(Set.of(asked.member().on(of))));

        assertThat(onTask(asked, new Resource.TaskOf(task, receiver, NONE))).isEqualTo(PERMIT);
        assertThat(onTask(asked, new Resource.TaskOf(task, receiver, shut))).isEqualTo(CONCEALED);
        assertThat(onTask(asked, new Resource.TaskOf(task, receiver, Wall.UNKNOWN)))
                .isEqualTo(CONCEALED);
        assertThat(onTask(asked, new Resource.TaskOf(task, Optional.empty(), NONE)))
                .isEqualTo(CONCEALED);
        assertThat(onTask(asked, new Resource.TaskOf(new UUID(5, 6), receiver, NONE)))
                .isEqualTo(CONCEALED);
        assertThat(Access.decide(asked, TestAction.READ_PLAN, new Resource.TaskOf(task, receiver, NONE)))
                .isEqualTo(WRONG_ROLE);
        assertThat(onTask(asked, new Resource.OfCase(Wall.around(of, CaseAccess.shutTo(Set.of())))))
                .isEqualTo(new Verdict.Deny("need-to-know", true));
        assertThat(Access.forAnotherInstitution(asked, TestAction.ANSWER_TASK)).isTrue();
        assertThat(Access.forAnotherInstitution(
                        caller(Role.IMPLEMENTING_AUTHORITY, Role.SUPERVISOR), TestAction.ANSWER_TASK))
                .isFalse();
        assertThat(asked.actingAs(TestAction.ANSWER_TASK).institution()).isEqualTo("NONE");
    }

    private static Verdict onTask(Caller caller, Resource resource) {
        return Access.decide(caller, TestAction.ANSWER_TASK, resource);
    }

    private static Caller ombudsman(TagKey mechanism, Role... roles) {
        return new Caller("me", Set.of(roles), "OMBUDSMAN", Optional.empty(), key("c"), key("d"), mechanism);
    }

    private static TagKey key(String digit) {
        return new TagKey(digit.repeat(64));
    }

    @Test
    void a_second_role_that_may_not_ask_gives_a_hotline_nothing() {
        Caller both = caller(Role.HOTLINE, Role.STATISTICIAN, Role.TECH_ADMIN);
        assertThat(Access.decide(both, TestAction.READ_REPORT, new Resource.ReportOf("another", NONE)))
                .isEqualTo(CONCEALED);
    }

    @Test
    void whoever_may_do_it_as_a_hotline_only_is_outside_whatever_else_they_are() {
        assertThat(Access.fromOutside(caller(Role.HOTLINE), TestAction.READ_REPORT))
                .isTrue();
        assertThat(Access.fromOutside(caller(Role.HOTLINE, Role.STATISTICIAN), TestAction.READ_REPORT))
                .isTrue();
        assertThat(Access.fromOutside(caller(Role.HOTLINE, Role.INTAKE_OFFICER), TestAction.CHANGE_CONSENT))
                .isTrue();
        assertThat(Access.fromOutside(caller(Role.HOTLINE, Role.INTAKE_OFFICER), TestAction.READ_REPORT))
                .isFalse();
        assertThat(Access.fromOutside(caller(Role.INTAKE_OFFICER), TestAction.READ_REPORT))
                .isFalse();
        assertThat(Access.fromOutside(caller(Role.HOTLINE), TestAction.LIST_REPORTS))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE_OFFICER,     true,  true,  true,  true",
        "SUPERVISOR,         true,  true,  true,  true",
        "RISK_ANALYST,       false, true,  false, true",
        "PROTECTION_OFFICER, false, true,  false, true",
        "INVESTIGATOR,       false, false, true,  true",
    })
    void what_is_sealed_is_there_for_those_to_whom_the_report_went(
            Role role, boolean toNobody, boolean toProtection, boolean toInvestigation, boolean toBoth) {
        assertThat(seesSealed(role, new Resource.SealedOf(false, false, NONE))).isEqualTo(toNobody);
        assertThat(seesSealed(role, new Resource.SealedOf(true, false, NONE))).isEqualTo(toProtection);
        assertThat(seesSealed(role, new Resource.SealedOf(false, true, NONE))).isEqualTo(toInvestigation);
        assertThat(seesSealed(role, new Resource.SealedOf(true, true, NONE))).isEqualTo(toBoth);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "HOTLINE",
                "BOARD_MEMBER",
                "CUSTODIAN",
                "AUDITOR",
                "STATISTICIAN",
                "TECH_ADMIN",
                "COURT",
                "IMPLEMENTING_AUTHORITY",
                "ANYONE"
            })
    void nobody_else_opens_what_is_sealed(Role role) {
        assertThat(Access.decide(caller(role), TestAction.OPEN_SEALED, new Resource.SealedOf(true, true, NONE)))
                .isEqualTo(WRONG_ROLE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sight.csv")
    void a_role_sees_of_an_event_what_the_table_says(Audience audience, String service, String inFull) {
        for (Role role : Role.values()) {
            assertThat(Access.sees(caller(role), audience, service))
                    .as("%s of %s in %s", role, audience, service)
                    .isEqualTo(
                            WORK_ON_NO_CASE.contains(role)
                                    ? Visibility.NONE
                                    : roles(inFull).contains(role) ? Visibility.FULL : Visibility.MILESTONE);
        }
    }

    @Test
    void protection_staff_do_not_see_a_wiretap_and_investigators_do_not_see_a_shelter() {
        assertThat(Access.sees(caller(Role.PROTECTION_OFFICER), Audience.INVESTIGATION, "investigation"))
                .isEqualTo(Visibility.MILESTONE);
        assertThat(Access.sees(caller(Role.INVESTIGATOR), Audience.PROTECTION, "protection"))
                .isEqualTo(Visibility.MILESTONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTODIAN", "BOARD_MEMBER", "AUDITOR"})
    void a_second_role_that_may_not_open_opens_nothing_for_the_first(Role second) {
        assertThat(Access.decide(
                        caller(Role.INVESTIGATOR, second),
                        TestAction.OPEN_SEALED,
                        new Resource.SealedOf(true, false, NONE)))
                .isEqualTo(CONCEALED);
    }

    private static boolean seesSealed(Role role, Resource report) {
        Verdict verdict = Access.decide(caller(role), TestAction.OPEN_SEALED, report);
        assertThat(verdict).isIn(PERMIT, CONCEALED);
        return verdict.equals(PERMIT);
    }

    private static Caller caller(Role... roles) {
        return new Caller("me", Set.of(roles), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
