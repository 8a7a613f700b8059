package esperanza.runtime.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.kernel.Personal;
import esperanza.runtime.json.KernelModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The fields of an event with its personal values in place.
 *
 * @param personal true if the event holds a personal value
 * @param erased true if one of them cannot be opened
 */
record OpenedContent(Map<String, Object> fields, boolean personal, boolean erased) {

    private static final Object SUBJECTS = "subjects";
    private static final Object MARKED = "marked";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelModule(), new InPlace())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    static OpenedContent of(Object event, Set<UUID> subjects) {
        return of(event, subjects, false);
    }

    /** The same with each personal text marked as {@link WholeEvent#WORDS}. */
    static OpenedContent marked(Object event, Set<UUID> subjects) {
        return of(event, subjects, true);
    }

    private static OpenedContent of(Object event, Set<UUID> subjects, boolean marked) {
        AtomicInteger values = new AtomicInteger();
        AtomicInteger erased = new AtomicInteger();
        try {
            byte[] fields = JSON.writer()
                    .withAttribute(Count.VALUES, values)
                    .withAttribute(Count.ERASED, erased)
                    .withAttribute(SUBJECTS, subjects)
                    .withAttribute(MARKED, marked)
                    .writeValueAsBytes(event);
            return new OpenedContent(JSON.readValue(fields, FIELDS), values.get() > 0, erased.get() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Count {
        VALUES,
        ERASED;

        void up(SerializerProvider provider) {
            ((AtomicInteger) provider.getAttribute(this)).incrementAndGet();
        }
    }

    /** Comes after {@link KernelModule}, so its writer of personal values is the one that is used. */
    private static final class InPlace extends SimpleModule {

        private InPlace() {
            super("opened-in-place");
            addSerializer(new ValueWriter());
        }
    }

    private static final class ValueWriter extends StdSerializer<Personal<?>> {

        private ValueWriter() {
            super(Personal.class, false);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator out, SerializerProvider provider) throws IOException {
            Count.VALUES.up(provider);
            switch (personal) {
                case Personal.Open<?> open
                when open.content() instanceof String words && isMarked(provider) -> mark(out, words);
                case Personal.Open<?> open -> provider.defaultSerializeValue(open.content(), out);
                case Personal.Closed<?> closed -> {
                    boolean erased = ((Set<?>) provider.getAttribute(SUBJECTS)).contains(closed.subject());
                    if (erased) {
                        Count.ERASED.up(provider);
                    }
                    out.writeStartObject();
                    out.writeBooleanField(erased ? "erased" : "closed", true);
                    out.writeEndObject();
                }
            }
        }

        private static boolean isMarked(SerializerProvider provider) {
            return Boolean.TRUE.equals(provider.getAttribute(MARKED));
        }

        private static void mark(JsonGenerator out, String words) throws IOException {
            out.writeStartObject();
            out.writeStringField(WholeEvent.WORDS, words);
            out.writeEndObject();
        }
    }
}
