package esperanza.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The dependency rules of the house: capability first, layer second. Each service's own test includes these. A
 * capability is a package {@code esperanza.<service>.<capability>}; its root holds use cases and policies ({@link
 * Room}).
 */
public final class ArchitectureRules {

    private static final String[] SERVICES = {
        "esperanza.intake..", "esperanza.investigation..", "esperanza.protection..", "esperanza.notification.."
    };

    private ArchitectureRules() {}

    @ArchTest
    public static final ArchRule the_domain_knows_java_the_kernel_and_the_protocol_only = classes()
            .that()
            .resideInAPackage("esperanza.*.*.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "esperanza.kernel",
                    "esperanza.protocol..",
                    "esperanza.access",
                    "esperanza.files.domain",
                    "esperanza.*.*.domain.."))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_domain_reads_no_clock_and_draws_no_random_number = noClasses()
            .that()
            .resideInAPackage("esperanza.*.*.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .allowEmptyShould(true);

    /**
     * A use case draws ids and keys and asks the gate of the log. HTTP, SQL, Kafka and the readers of the log stay
     * outside. Annotations say the form of a command's text.
     */
    @ArchTest
    public static final ArchRule a_use_case_knows_no_door_and_no_driver = classes()
            .that(Room.roots())
            .should()
            .onlyDependOnClassesThat(Room.sharedLayers()
                    .or(resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations",
                            "org.jboss.logging",
                            "io.smallrye.mutiny..",
                            "io.vertx.core.buffer",
                            "jakarta.enterprise..",
                            "jakarta.inject",
                            "jakarta.validation",
                            "jakarta.validation.constraints",
                            "org.eclipse.microprofile.config.inject",
                            "org.eclipse.microprofile.openapi.annotations..",
                            "esperanza.kernel..",
                            "esperanza.protocol..",
                            "esperanza.access",
                            "esperanza.files..",
                            "esperanza.runtime",
                            "esperanza.runtime.command",
                            "esperanza.runtime.opening",
                            "esperanza.runtime.refusal",
                            "esperanza.runtime.sealing",
                            "esperanza.runtime.wall",
                            "esperanza.*")))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule a_capability_never_uses_another_ones_doors = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .should(Room.useNoForeignDoor())
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule capabilities_form_no_circle = slices().matching(
                    "esperanza.(intake|investigation|protection|notification).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule services_do_not_know_each_other = slices().matching(
                    "esperanza.(intake|investigation|protection|notification)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_platform_knows_no_service = noClasses()
            .that()
            .resideInAnyPackage(
                    "esperanza.kernel..", "esperanza.access..", "esperanza.protocol..", "esperanza.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothing_on_an_event_loop_waits = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethod(Uni.class, "await")
            .allowEmptyShould(true);

    /** Elsewhere a client that hangs up would cancel a session in the middle of its query. */
    @ArchTest
    public static final ArchRule sessions_are_opened_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("esperanza.runtime.query")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
            .allowEmptyShould(true);
}
