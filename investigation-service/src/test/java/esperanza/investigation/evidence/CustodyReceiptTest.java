package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The receipt of an item that two people sign. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class CustodyReceiptTest {

    private static final String SHA = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    @Test
    void a_receipt_has_one_page_and_the_beginning_of_the_hash_that_the_auditor_reads() throws IOException {
        Register register = Register.taken();
        String item = register.identified("MESSAGING");
        register.secured(item, SHA);

        eventually(() -> receipt(register, item).status() == 200);
        Answer receipt = receipt(register, item);

        String hash = person("auditor")
                .get("/v1/histories/custody/" + item)
                .json()
                .getList("hash")
                .getLast()
                .toString();
        try (PDDocument document = Loader.loadPDF(receipt.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(CaseNumber.of(new CaseId(register.caseId())).text())
                    .doesNotContain("A-2210", "Laboratory");
            assertThat(text.replaceAll("[\\s-]", "")).contains(hash.substring(0, 16));
        }
        assertThat(receipt(register, item).bytes()).isEqualTo(receipt.bytes());
    }

    @Test
    void an_item_in_nobodys_custody_has_no_receipt() {
        Register register = Register.taken();
        String item = register.identified("DOCUMENT");
        eventually(() -> receipt(register, item).status() == 409);
        problem(receipt(register, item), 409, "not-secured");
    }

    private static Answer receipt(Register register, String item) {
        return person(LEAD).get(path(register.caseId()) + "/evidence/" + item + "/custody/receipt?language=ES");
    }
}
