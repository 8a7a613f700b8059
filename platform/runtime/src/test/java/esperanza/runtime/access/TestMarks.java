package esperanza.runtime.access;

import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Text;
import java.util.Arrays;
import java.util.List;

/** Marks as the services of these tests make them, which run with the secret of one machine. */
public final class TestMarks {

    private static final Marks MARKS = new Marks(
            "local",
            new Institutions(
                    new Institution("MECHANISM", new Text("Mechanism", "Mecanismo"), List.of(), List.of(), List.of()),
                    List.of()));

    private TestMarks() {}

    /** @param subject as their tokens say it */
    public static String ofPerson(CaseId of, String subject) {
        return MARKS.ofPerson(subject).on(of);
    }

    /** @param institutions whole ones, by code */
    public static List<String> of(CaseId of, String... institutions) {
        return MARKS.on(
                of, Arrays.stream(institutions).map(MARKS::ofInstitution).toList(), "test");
    }
}
