package esperanza.runtime.rest;

import esperanza.runtime.command.Incoming;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
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

    IncomingReader(CommandJson json, UriInfo uri) {
        this.json = json;
        this.uri = uri;
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
                path(),
                CommandHeaders.keyIfAny(headers.getFirst(CommandHeaders.KEY)),
                json);
    }

    /** Without the slash at its end: what a command makes lies below its path. */
    private String path() {
        return uri.getPath().replaceFirst("/$", "");
    }

    /** Every name in an address is that of an id. A text that is no id names nothing that is there. */
    private Map<String, UUID> address() {
        Map<String, UUID> address = new HashMap<>();
        uri.getPathParameters().forEach((name, values) -> address.put(name, id(values.getFirst())));
        return Map.copyOf(address);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }

    private static Class<?> command(Type declared) {
        return (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0];
    }
}
