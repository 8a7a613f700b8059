package esperanza.investigation.participation;

import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A notice goes as a letter. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class LetterTest {

    @Test
    void from_hand_to_hand_a_letter_says_what_it_is_about_and_by_post_it_does_not() throws IOException {
        UUID caseId = taken();
        String notice = notice(caseId);
        String number = CaseNumber.of(new CaseId(caseId)).text();
        assertThat(text(letter(caseId, notice, "SAFE_IN_PERSON", "PT").expect(200)))
                .contains("Novidades do seu caso")
                .contains(number)
                .contains("A partir de hoje uma pessoa responde pela investigação do seu caso.");
        assertThat(text(letter(caseId, notice, "POST", "ES").expect(200)))
                .contains("Hay novedades. Hablemos por la vía que acordamos.")
                .doesNotContain("investigación", "caso", number);
    }

    @Test
    void a_notice_that_is_not_there_is_no_letter() {
        problem(letter(taken(), UUID.randomUUID().toString(), "POST", "ES"), 404, "not-found");
    }

    /** The notice of the taking, once it is called. */
    private static String notice(UUID caseId) {
        return eventually(
                        () -> person("investigator")
                                .get(path(caseId) + "/participation")
                                .json(),
                        seen -> seen.getList("parties[0].notices").size() == 1)
                .getString("parties[0].notices[0].noticeId");
    }

    private static Answer letter(UUID caseId, String notice, String by, String language) {
        return person("investigator")
                .get(path(caseId) + "/notices/" + notice + "/letter?channelClass=" + by + "&language=" + language);
    }

    private static String text(Answer pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
