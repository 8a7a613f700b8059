package esperanza.intake;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import esperanza.kernel.ArchitectureRules;
import esperanza.kernel.ShippedClasses;

/** The platform below the services is looked at here for all of them. */
@AnalyzeClasses(packages = "esperanza", importOptions = ShippedClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
