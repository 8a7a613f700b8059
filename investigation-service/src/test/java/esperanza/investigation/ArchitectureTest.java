package esperanza.investigation;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import esperanza.kernel.ArchitectureRules;
import esperanza.kernel.ShippedClasses;

@AnalyzeClasses(packages = "esperanza.investigation", importOptions = ShippedClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
