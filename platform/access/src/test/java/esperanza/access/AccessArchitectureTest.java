package esperanza.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "esperanza.access", importOptions = DoNotIncludeTests.class)
class AccessArchitectureTest {

    @ArchTest
    static final ArchRule access_knows_java_the_kernel_and_the_protocol_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations",
                    "io.smallrye.mutiny",
                    "esperanza.kernel",
                    "esperanza.protocol..",
                    "esperanza.access");
}
