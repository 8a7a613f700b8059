package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the message of a warning as CAP 1.2 (OASIS Common Alerting Protocol). The place is the name and the code of the
 * area of the first level, without a polygon: whoever draws one would say more than was published.
 */
@Singleton
class CapAlert {

    static final String TYPE = "application/cap+xml";
    static final String SENDER = "esperanza.public.sender";
    static final String NOBODY = "sender.invalid";
    static final String FORM = "[^\\s,<&]+";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** CAP knows no Z and no fractions. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Profile profile;
    private final Map<String, String> areas;
    private final String sender;

    CapAlert(Profile profile, @ConfigProperty(name = SENDER, defaultValue = NOBODY) String sender) {
        this.profile = profile;
        this.areas = profile.areas().places().stream().collect(Collectors.toMap(Area::code, Area::name));
        this.sender = sender;
    }

    String of(PublicMessage message) {
        return Xml.document("alert", NAMESPACE, xml -> {
            xml.text("identifier", message.messageId().toString());
            xml.text("sender", sender);
            xml.text("sent", instant(message.sent()));
            xml.text("status", "Actual");
            xml.text("msgType", code(message.kind()));
            xml.text("scope", "Public");
            if (!message.before().isEmpty()) {
                xml.text(
                        "references", message.before().stream().map(this::named).collect(Collectors.joining(" ")));
            }
            for (PublicText words : message.texts()) {
                info(xml, message.content(), words);
            }
        });
    }

    /** As CAP names one message in another. */
    private String named(PublicMessage message) {
        return "%s,%s,%s".formatted(sender, message.messageId(), instant(message.sent()));
    }

    private void info(Xml xml, WarningMessage said, PublicText words) throws XMLStreamException {
        Locale language = Locale.of(words.language());
        xml.in("info", Map.of(), () -> {
            xml.text("language", words.language());
            xml.text("category", "Security");
            xml.text("event", WarningWords.in(words.language(), "event"));
            xml.text("urgency", code(said.urgency()));
            xml.text("severity", code(said.severity()));
            xml.text("certainty", code(said.certainty()));
            xml.text("expires", instant(said.expires()));
            xml.text("senderName", profile.name().in(language));
            xml.text("headline", words.headline());
            xml.text("description", words.description());
            xml.text("instruction", words.instruction());
            parameter(
                    xml,
                    "since",
                    YearMonth.from(said.since().atZone(profile.zone())).toString());
            parameter(xml, "pattern", said.pattern().name());
            for (String institution : said.askedOf()) {
                parameter(xml, "askedOf", institution);
            }
            xml.in("area", Map.of(), () -> {
                xml.text("areaDesc", areas.getOrDefault(said.area(), said.area()));
                pair(xml, "geocode", "area", said.area());
            });
        });
    }

    private static void parameter(Xml xml, String name, String value) throws XMLStreamException {
        pair(xml, "parameter", name, value);
    }

    private static void pair(Xml xml, String element, String name, String value) throws XMLStreamException {
        xml.in(element, Map.of(), () -> {
            xml.text("valueName", name);
            xml.text("value", value);
        });
    }

    private static String instant(Instant at) {
        return INSTANT.format(at);
    }

    private static String code(Enum<?> code) {
        return code.name().charAt(0) + code.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
