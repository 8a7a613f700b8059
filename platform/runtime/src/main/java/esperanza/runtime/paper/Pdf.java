package esperanza.runtime.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import esperanza.runtime.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a PDF of well-formed HTML. The same HTML of the same instant gives the same bytes. Nothing is fetched: style
 * and font are part of the program, and pictures are not shown.
 */
final class Pdf {

    static final int MOST_CHARACTERS = 4_000_000;
    static final int MOST_PAGES = 600;

    /** The font of PDFBox itself: it has the letters of Latin, Greek and Cyrillic script. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String FAMILY = "Paper";
    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        // The library quotes what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** Fails with 422 if the document is longer than a document may be. */
    static byte[] of(String html, Instant made) {
        if (html.length() > MOST_CHARACTERS) {
            throw tooLong();
        }
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer()) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > MOST_PAGES) {
                throw tooLong();
            }
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return bytes(document, made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(NO_XML.matcher(PaperStyle.in(html)).replaceAll(REPLACEMENT), "")
                .useFont(Pdf::font, FAMILY)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFastMode()
                .withProducer("");
    }

    private static byte[] bytes(PDDocument document, Instant made) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentId(made.toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Packed objects would stand in an order that no one promises.
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static InputStream font() {
        InputStream font = PDDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("the font of PDFBox is not where it was");
        }
        return font;
    }

    private static Refused tooLong() {
        return new Refused(422, "paper-too-long", "The document is longer than can be printed: ask for fewer parts");
    }
}
