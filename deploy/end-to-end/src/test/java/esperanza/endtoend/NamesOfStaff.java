package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of the people of the mechanism, as their tokens tell them: the lists of the staff show them to those who
 * work on cases or oversee them, and nothing else has them.
 */
record NamesOfStaff(Platform platform, List<Operation> operations) {

    private static final String OPERATION = "listStaff";

    private static final List<String> NO_READERS =
            List.of("hotline-demo", "hotline-second", "statistician", "tech-admin");

    /** As the realm of the demonstration puts them together. */
    static final List<String> ALL = Stream.of(
                    "Intake Officer",
                    "Risk Analyst",
                    "Protection Officer",
                    "Night Officer",
                    "Board Member",
                    "Investigator",
                    "Supervisor",
                    "Police Liaison",
                    "Custodian",
                    "Ombudsman",
                    "Auditor",
                    "Statistician",
                    "Tech Admin")
            .map(function -> function + " Demo")
            .toList();

    /** Asked after everybody has called each service. */
    void areToldByTheStaffAlone(Map<String, String> ids) {
        var told = new Readers(platform, operations, ALL)
                .all(ids).stream().filter(Readers.Read::told).toList();
        assertThat(told)
                .extracting(Readers.Read::operation)
                .hasSameElementsAs(Platform.SERVICES.stream()
                        .map(each -> each + ' ' + OPERATION)
                        .toList());
        assertThat(told).extracting(Readers.Read::who).isNotEmpty().doesNotContainAnyElementsOf(NO_READERS);
    }

    void areKeptInClearNowhere() throws Exception {
        var names = new Search(platform, ALL);
        Canary.areInNoLog(platform, ALL);
        assertThat(names.records()).isEmpty();
        assertThat(names.columns()).isEmpty();
        assertThat(names.files()).isEmpty();
        assertThat(names.figures()).isEmpty();
    }
}
