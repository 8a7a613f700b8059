package esperanza.runtime.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import esperanza.runtime.refusal.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Instant MADE = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void what_was_written_is_printed_with_all_letters_of_the_languages() throws IOException {
        String letters = "áéíóúüñ¿¡ ÁÉÍÓÚÜÑ ãõâêôç ÃÕÂÊÔÇ ẽĩũỹ āēīō ʼ «» – … €";
        assertThat(text(Pdf.of(page("<p>" + letters + "</p>"), MADE))).contains(letters);
    }

    @Test
    void the_same_page_of_the_same_instant_is_the_same_file() {
        assertThat(Pdf.of(page("<p>Igual</p>"), MADE)).isEqualTo(Pdf.of(page("<p>Igual</p>"), MADE));
    }

    /** Paper is copied and sent on as a file, and the properties of a file are seen by nobody who sends it. */
    @Test
    void no_property_of_the_file_names_who_made_it_or_of_which_case_it_is() throws IOException {
        byte[] pdf = Pdf.of(page("<p>Caso 9T3GF-9T001-F</p>"), MADE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation about = document.getDocumentInformation();
            assertThat(about.getMetadataKeys().stream()
                            .filter(key -> !key.equals("CreationDate"))
                            .map(about::getCustomMetadataValue)
                            .filter(value -> !value.isEmpty()))
                    .containsExactly("Prueba");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("esperanza");
    }

    @Test
    void a_letter_that_no_document_may_hold_is_replaced() throws IOException {
        assertThat(text(Pdf.of(page("<p>antes\u0000\u000Bdespués</p>"), MADE)))
                .contains("antes")
                .contains("después");
    }

    @Test
    void nothing_is_fetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        try {
            String at = "http://localhost:" + outside.getAddress().getPort() + "/";
            String pictures = "<p style=\"background: url(%sa.png)\"><img src=\"%sb.png\"/></p>".formatted(at, at);
            Pdf.of(page(pictures + "<p><img src=\"file:///etc/hostname\"/></p>"), MADE);
        } finally {
            outside.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_thousand_entries_are_printed_whole() throws IOException {
        String entries = IntStream.rangeClosed(1, 1_000)
                .mapToObj(n ->
                        "<div class=\"entry\"><p>Entrada %d</p><p class=\"said\">Lo que se dijo aquella vez.</p></div>"
                                .formatted(n))
                .collect(Collectors.joining());
        byte[] pdf = Pdf.of(page(entries), MADE);
        assertThat(text(pdf)).contains("Entrada 1\n").contains("Entrada 1000\n");
        assertThat(pdf).hasSizeLessThan(1_000_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(61);
        }
    }

    @Test
    void a_document_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> Pdf.of("x".repeat(Pdf.MOST_CHARACTERS + 1), MADE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("paper-too-long"));
        String pages = "<p style=\"page-break-after: always\">.</p>".repeat(Pdf.MOST_PAGES + 1);
        assertThatThrownBy(() -> Pdf.of(page(pages), MADE)).isInstanceOf(Refused.class);
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"es\"><head><title>Prueba</title></head><body>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
