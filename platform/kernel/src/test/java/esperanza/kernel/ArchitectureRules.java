package esperanza.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** The dependency rules of all services. The test of each service names its package and includes these rules. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "reside in a package that is @NullMarked in its package-info.java",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule the_domain_knows_java_the_kernel_and_the_protocol_only = classes()
            .that()
            .resideInAPackage("esperanza.*.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "esperanza.kernel",
                    "esperanza.protocol..",
                    "esperanza.*.domain.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_domain_reads_no_clock_and_draws_no_random_number = noClasses()
            .that()
            .resideInAPackage("esperanza.*.domain..")
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

    @ArchTest
    static final ArchRule the_application_knows_no_adapter_and_no_driver = classes()
            .that()
            .resideInAPackage("esperanza.*.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "esperanza.kernel..",
                    "esperanza.protocol..",
                    "esperanza.*.domain..",
                    "esperanza.*.application..",
                    "io.smallrye.mutiny..",
                    "jakarta.enterprise..",
                    "jakarta.inject.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_depends_on_an_adapter = noClasses()
            .that()
            .resideOutsideOfPackage("esperanza.*.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("esperanza.*.adapter..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_adapters_ask_the_read_models = noClasses()
            .that()
            .resideOutsideOfPackages("esperanza.*.adapter..", "esperanza.*.read..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("esperanza.*.read..")
            .allowEmptyShould(true);

    /** Elsewhere a client that hangs up would cancel a query in the middle, and its connection would be lost. */
    @ArchTest
    static final ArchRule sessions_are_opened_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("esperanza.runtime.query")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_read_models_are_asked_through_queries = noClasses()
            .that()
            .resideInAPackage("esperanza.*..read..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Pool")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_on_an_event_loop_waits = noClasses()
            .that()
            .resideInAnyPackage(
                    "esperanza.intake..",
                    "esperanza.investigation..",
                    "esperanza.protection..",
                    "esperanza.notification..")
            .should()
            .callMethod(io.smallrye.mutiny.Uni.class, "await")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_do_not_know_each_other_and_the_platform_knows_no_service =
            com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                    .matching("esperanza.(intake|investigation|protection|notification)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);
}
