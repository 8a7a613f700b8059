package esperanza.access;

import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import java.util.Arrays;
import java.util.List;

/** Exclusion tags as the services under test make them, with the secret of one machine. */
public final class TestTags {

    private static final ExclusionTags MARKS = new ExclusionTags(
            "local",
            new Institutions(
                    new Institution(
                            "MECHANISM",
                            new Words("Mechanism", "Mecanismo", "Mecanismo"),
                            List.of(),
                            List.of(),
                            List.of()),
                    List.of()));

    private TestTags() {}

    /** @param subject the subject claim of their tokens */
    public static String ofPerson(CaseId of, String subject) {
        return MARKS.ofPerson(subject).on(of);
    }

    /** @param institutions codes of whole institutions, not of units */
    public static List<String> of(CaseId of, String... institutions) {
        return MARKS.on(
                of, Arrays.stream(institutions).map(MARKS::ofInstitution).toList(), "test");
    }
}
