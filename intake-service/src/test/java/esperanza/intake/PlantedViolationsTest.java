package esperanza.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import esperanza.kernel.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house finds the violation that is planted for it in packages of the tests. */
class PlantedViolationsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "esperanza.intake.planted",
                    "esperanza.intake.other",
                    "esperanza.protection.planted",
                    "esperanza.runtime.planted");

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(
                        ArchitectureRules.the_domain_knows_java_the_kernel_and_the_protocol_only, "KnowsTheRuntime"),
                Arguments.of(ArchitectureRules.the_domain_reads_no_clock_and_draws_no_random_number, "ReadsTheClock"),
                Arguments.of(ArchitectureRules.a_use_case_knows_no_door_and_no_driver, "KnowsHttp"),
                Arguments.of(ArchitectureRules.a_capability_never_uses_another_ones_doors, "Waits"),
                Arguments.of(ArchitectureRules.capabilities_form_no_circle, "UsedByAnother"),
                Arguments.of(ArchitectureRules.services_do_not_know_each_other, "KnowsIntake"),
                Arguments.of(ArchitectureRules.the_platform_knows_no_service, "KnowsAService"),
                Arguments.of(ArchitectureRules.nothing_on_an_event_loop_waits, "Waits"),
                Arguments.of(ArchitectureRules.sessions_are_opened_in_one_place, "OpensASession"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_violation_is_found(ArchRule rule, String where) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains(where);
    }
}
