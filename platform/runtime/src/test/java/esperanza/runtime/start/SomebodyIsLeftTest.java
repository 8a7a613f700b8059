package esperanza.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.access.TestAction;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every profile that ships: whatever institution a report accuses, in any words, somebody remains who can act on
 * it.
 */
class SomebodyIsLeftTest {

    private static final CaseId CASE = new CaseId(new UUID(4, 2));
    private static final List<Action> ACTS = List.of(
            TestAction.LIST_REPORTS,
            TestAction.LIST_ALERTS,
            TestAction.READ_REPORT,
            TestAction.TRIAGE_REPORT,
            TestAction.REFER_REPORT,
            TestAction.TRANSFER_REPORT);

    static List<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../deploy/profiles"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whomever_a_report_accuses_somebody_lists_reads_and_refers_it(Path profile) {
        Institutions institutions = ProfileFile.read(profile).institutions();
        List<String> codes = List.copyOf(institutions.codes());
        for (int some = 0; some < 1 << codes.size(); some++) {
            int chosen = some;
            List<String> said = IntStream.range(0, codes.size())
                    .filter(n -> (chosen >> n & 1) == 1)
                    .mapToObj(codes::get)
                    .toList();
            assertThat(whoActs(institutions, said)).as("each accused: %s", said).isNotEmpty();
            assertThat(whoActs(institutions, List.of(String.join(" y ", said))))
                    .as("named in one sentence: %s", said)
                    .isNotEmpty();
        }
    }

    /**
     * Persons of the mechanism in any role, and the ombudsman. Other institutions do not count, because they may have
     * no login.
     */
    private static List<String> whoActs(Institutions institutions, List<String> said) {
        ExclusionTags marks = new ExclusionTags("secret", institutions);
        Wall wall = Wall.around(
                CASE,
                CaseAccess.shutTo(marks.on(
                        CASE,
                        institutions.accused(said, List.of()).stream()
                                .map(marks::ofInstitution)
                                .toList(),
                        "said")));
        List<Caller> callers = new ArrayList<>();
        Stream.of(Role.values())
                .filter(role -> role != Role.OMBUDSMAN && role != Role.HOTLINE && role != Role.ANYONE)
                .forEach(role -> callers.add(caller(marks, institutions, institutions.own(), role)));
        institutions.others().stream()
                .filter(each -> each.classes().isEmpty())
                .forEach(each -> callers.add(caller(marks, institutions, each, Role.OMBUDSMAN)));
        return callers.stream()
                .filter(caller -> ACTS.stream().allMatch(action -> may(caller, action, new Resource.OfCase(wall))))
                .filter(caller -> may(caller, TestAction.OPEN_SEALED, new Resource.SealedOf(false, false, wall)))
                .map(caller -> caller.institution() + caller.roles())
                .toList();
    }

    private static boolean may(Caller caller, Action action, Resource resource) {
        return Access.decide(caller, action, resource) instanceof Verdict.Permit;
    }

    private static Caller caller(ExclusionTags marks, Institutions institutions, Institution of, Role role) {
        return new Caller(
                "somebody",
                Set.of(role),
                of.code(),
                Optional.empty(),
                marks.ofPerson("somebody"),
                marks.ofInstitution(of.code()),
                marks.ofInstitution(institutions.own().code()));
    }
}
