package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes the messages of the warnings that hold as an Atom feed (RFC 4287); each leads to its message in CAP. */
@Singleton
class WarningFeed {

    static final String TYPE = "application/atom+xml";
    static final String PATH = "/v1/public/warnings.atom";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Profile profile;

    WarningFeed(Profile profile) {
        this.profile = profile;
    }

    /** @param last the last message of each warning */
    String of(List<PublicMessage> last) {
        List<PublicMessage> latest = last.stream()
                .sorted(Comparator.comparing(PublicMessage::sent).reversed())
                .toList();
        Instant updated = latest.stream().map(PublicMessage::sent).findFirst().orElse(Instant.EPOCH);
        return Xml.document("feed", NAMESPACE, xml -> {
            xml.text("id", "urn:esperanza:warnings:" + profile.code().toLowerCase(Locale.ROOT));
            xml.text("title", WarningWords.in("es", "feed"));
            xml.text("updated", instant(updated));
            xml.in("author", Map.of(), () -> xml.text("name", profile.name().es()));
            link(xml, "self", TYPE, PATH);
            link(xml, "alternate", "text/html", "/v1/public/es/figures");
            for (PublicMessage message : latest) {
                entry(xml, message);
            }
        });
    }

    private static void entry(Xml xml, PublicMessage message) throws XMLStreamException {
        PublicText words = message.texts().getFirst();
        Map<String, String> language = Map.of("xml:lang", words.language());
        xml.in("entry", Map.of(), () -> {
            xml.text("id", "urn:uuid:" + message.messageId());
            xml.text("title", language, words.headline());
            xml.text("updated", instant(message.sent()));
            xml.text("summary", language, words.description());
            xml.in("category", Map.of("term", message.kind().name()), () -> {});
            link(xml, "alternate", CapAlert.TYPE, "/v1/public/warnings/" + message.messageId() + ".cap");
        });
    }

    private static void link(Xml xml, String relation, String type, String address) throws XMLStreamException {
        xml.in("link", Map.of("rel", relation, "type", type, "href", address), () -> {});
    }

    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
