package esperanza.runtime.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import esperanza.kernel.Identifier;
import esperanza.kernel.Personal;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The JSON form of the kernel's types: an identifier is a plain string, personal data are the id of their subject. */
public final class KernelModule extends SimpleModule {

    /** The attribute of a reader of commands: personal data are plain there, and this is their subject. */
    public static final Object SUBJECT = "esperanza.subject";

    public KernelModule() {
        super("esperanza-kernel");
        addSerializer(Identifier.class, new IdentifierWriter());
        addSerializer(new PersonalWriter());
        addSerializer(Instant.class, new InstantWriter());
        addDeserializer(Instant.class, new InstantReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new KernelDeserializers());
    }

    private static final class KernelDeserializers extends Deserializers.Base {

        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (type.isTypeOrSubTypeOf(Identifier.class)) {
                return new IdentifierReader(type.getRawClass());
            }
            return type.isTypeOrSubTypeOf(Personal.class) ? new PersonalReader(type.containedTypeOrUnknown(0)) : null;
        }
    }

    private static final class IdentifierWriter extends StdSerializer<Identifier> {

        private IdentifierWriter() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value().toString());
        }
    }

    private static final class IdentifierReader extends StdDeserializer<Object> {

        private final transient MethodHandle constructor;

        private IdentifierReader(Class<?> type) {
            super(type);
            try {
                constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " is no record of one UUID", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), in);
            }
            String text = in.getText();
            try {
                return constructor.invoke(UUID.fromString(text));
            } catch (IllegalArgumentException malformed) {
                return context.handleWeirdStringValue(handledType(), text, "not a UUID");
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Writes the same text as Java's formatter in a fraction of its time. */
    private static final class InstantWriter extends StdSerializer<Instant> {

        private InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(PlainInstant.write(instant));
        }
    }

    /** Reads the form in which we write instants without the formatter of Java, which takes ten times as long. */
    private static final class InstantReader extends StdDeserializer<Instant> {

        private InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Optional<Instant> plain =
                    in.hasToken(JsonToken.VALUE_STRING) ? PlainInstant.read(in.getText()) : Optional.empty();
            return plain.isPresent() ? plain.get() : InstantDeserializer.INSTANT.deserialize(in, context);
        }
    }

    private static final class PersonalWriter extends StdSerializer<Personal<?>> {

        private PersonalWriter() {
            super(Personal.class, false);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject(); // comes first, so that within a list the path names the element
            SealedParts.in(provider)
                    .put(
                            personal,
                            out.getOutputContext().getParent().pathAsPointer().toString());
            out.writeStringField("subject", personal.subject().toString());
            out.writeEndObject();
        }
    }

    private static final class PersonalReader extends StdDeserializer<Personal<?>> {

        private final transient JavaType content;

        private PersonalReader(JavaType content) {
            super(Personal.class);
            this.content = content;
        }

        @Override
        public Personal<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return context.getAttribute(SUBJECT) instanceof UUID subject
                    ? Personal.of(subject, context.readValue(in, content))
                    : stored(in, context);
        }

        private Personal<?> stored(JsonParser in, DeserializationContext context) throws IOException {
            UUID subject = null;
            Optional<JsonNode> opened = Optional.empty();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken token = in.nextToken();
                if (field.equals("subject")) {
                    subject = UUID.fromString(in.getText());
                } else if (token == JsonToken.VALUE_EMBEDDED_OBJECT
                        && in.getEmbeddedObject() instanceof OpenedParts.Opened(JsonNode value)) {
                    opened = Optional.of(value);
                } else {
                    in.skipChildren();
                }
            }
            return opened.isEmpty()
                    ? Personal.closed(subject)
                    : Personal.of(subject, context.readTreeAsValue(opened.get(), content));
        }
    }
}
