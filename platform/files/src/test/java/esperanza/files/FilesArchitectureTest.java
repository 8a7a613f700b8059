package esperanza.files;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import esperanza.kernel.ArchitectureRules;
import esperanza.kernel.ShippedClasses;

@AnalyzeClasses(packages = "esperanza.files", importOptions = ShippedClasses.class)
class FilesArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
}
