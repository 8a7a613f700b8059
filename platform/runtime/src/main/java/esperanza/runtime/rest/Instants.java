package esperanza.runtime.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads an instant: a text of RFC 3339, not before 1900. {@link CommandRequests} limits how far ahead it may lie. */
final class Instants extends StdDeserializer<Instant> {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private Instants() {
        super(Instant.class);
    }

    static SimpleModule module() {
        return new SimpleModule("strict-instants").addDeserializer(Instant.class, new Instants());
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, in);
        }
        try {
            Instant said = Instant.parse(in.getText());
            if (!said.isBefore(EARLIEST)) {
                return said;
            }
        } catch (DateTimeParseException noInstant) {
            return weird(in, context);
        }
        return weird(in, context);
    }

    private static Instant weird(JsonParser in, DeserializationContext context) throws IOException {
        return (Instant) context.handleWeirdStringValue(Instant.class, in.getText(), "no instant after 1900");
    }
}
