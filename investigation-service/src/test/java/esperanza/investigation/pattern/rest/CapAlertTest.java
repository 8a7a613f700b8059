package esperanza.investigation.pattern.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.PublicMessage.Kind;
import esperanza.kernel.Program;
import esperanza.protocol.term.Profile;
import esperanza.runtime.start.ProfileFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Warnings as programs of others read them. The test needs node and npm. */
class CapAlertTest {

    private static final Program FOREIGN = new Program("deploy/foreign-client");
    private static final Path FILES = Path.of("target/cap").toAbsolutePath();
    private static final Profile PROFILE = ProfileFile.read(Path.of("../deploy/profiles/xx.yaml"));
    private static final PublicMessage ALERT =
            Published.message(new UUID(6, 1), Instant.parse("2026-03-01T02:00:00Z"), "es", "en");
    private static final PublicMessage BACK = Published.after(ALERT, Kind.CANCEL, new UUID(6, 2));

    private final CapAlert cap = new CapAlert(PROFILE, "proteccion.example");
    private final WarningFeed feed = new WarningFeed(PROFILE);

    @Test
    void a_message_says_what_was_published_and_an_info_stands_for_each_language() {
        assertThat(cap.of(ALERT))
                .startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>\
                        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">\
                        <identifier>00000000-0000-0006-0000-000000000001</identifier>\
                        <sender>proteccion.example</sender>\
                        <sent>2026-03-02T08:30:00-00:00</sent>\
                        <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>\
                        <info><language>es</language><category>Security</category>\
                        <event>Amenazas contra personas defensoras de derechos humanos</event>\
                        <urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>\
                        <expires>2026-06-01T00:00:00-00:00</expires>""")
                .contains(
                        "<headline>Amenazas &lt;es&gt;</headline><description>Se parecen &amp; siguen</description>",
                        "<language>en</language><category>Security</category>"
                                + "<event>Threats against human rights defenders</event>",
                        "<geocode><valueName>area</valueName><value>XX-01</value></geocode>")
                .doesNotContain("polygon", "circle");
    }

    @Test
    void a_message_that_takes_it_back_names_the_earlier_one_by_sender_identifier_and_instant() {
        assertThat(cap.of(BACK)).contains("<msgType>Cancel</msgType>", """
                        <references>proteccion.example,00000000-0000-0006-0000-000000000001,\
                        2026-03-02T08:30:00-00:00</references>""");
    }

    @Test
    void each_message_is_of_the_form_that_the_standard_asks_for() throws Exception {
        for (PublicMessage message : List.of(ALERT, BACK, Published.after(ALERT, Kind.UPDATE, new UUID(6, 3)))) {
            judge(cap.of(message));
        }
        assertThatThrownBy(() -> judge(cap.of(ALERT).replace("-00:00<", "Z<"))).isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> judge(cap.of(ALERT).replace("Security", "Threat")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> judge(new CapAlert(PROFILE, "a b").of(ALERT))).isInstanceOf(SAXException.class);
    }

    @Test
    void characters_that_no_xml_may_have_are_left_out() {
        assertThat(Xml.document("a", "urn:a", xml -> xml.text("b", "x\u0000\u000B\uFFFFy\u00e9\n")))
                .endsWith("<b>xy\u00e9\n</b></a>");
    }

    @Test
    void libraries_that_are_not_ours_read_the_feed_and_its_messages() throws Exception {
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve("warnings.atom"), feed.of(List.of(ALERT, BACK)));
        for (PublicMessage message : List.of(ALERT, BACK)) {
            Files.writeString(FILES.resolve(message.messageId() + ".cap"), cap.of(message));
        }
        assertThat(FOREIGN.fetch()).as("npm brings the libraries").startsWith("0\n");
        assertThat(FOREIGN.run("node", "warnings.mjs", FILES.toString())).isEqualTo("""
                        0
                        CANCEL 00000000-0000-0006-0000-000000000002 Amenazas <es> (es, en)
                        ALERT 00000000-0000-0006-0000-000000000001 Amenazas <es> (es, en)
                        """);
    }

    private static void judge(String document) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = factory.newSchema(CapAlertTest.class.getResource("/cap-form.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(document)));
    }
}
