package esperanza.runtime.rest;

import esperanza.runtime.command.Incoming;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Takes a request in as the {@link Incoming} command that a resource's method declares. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class IncomingReader implements MessageBodyReader<Incoming<?>> {

    private final CommandJson json;
    private final UriInfo uri;
    private final HttpHeaders sent;

    IncomingReader(CommandJson json, UriInfo uri, HttpHeaders sent) {
        this.json = json;
        this.uri = uri;
        this.sent = sent;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Incoming.class;
    }

    @Override
    public Incoming<?> readFrom(
            Class<Incoming<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new SentCommand<>(
                body.readAllBytes(),
                command(genericType),
                address(),
                uri.getPath(),
                CommandHeaders.keyIfAny(sent.getHeaderString(CommandHeaders.KEY)),
                json);
    }

    /** A name that says so is that of an id. An id that is none is of nothing that is there. */
    private Map<String, String> address() {
        Map<String, String> address = new HashMap<>();
        uri.getPathParameters().forEach((name, values) -> {
            address.put(name, values.getFirst());
            if (name.endsWith("Id") && !isId(values.getFirst())) {
                throw new NotFoundException();
            }
        });
        return Map.copyOf(address);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).version() >= 0;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Class<?> command(Type declared) {
        return (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0];
    }
}
