package esperanza.runtime.rest;

import esperanza.kernel.OfTheVersionRead;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import jakarta.ws.rs.Consumes;
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
        Class<?> command = command(genericType);
        return new SentCommand<>(
                body.readAllBytes(),
                command,
                Address.of(uri),
                CommandHeaders.keyIfAny(headers.getFirst(CommandHeaders.KEY)),
                version(command, headers),
                json);
    }

    private static Sent.Version version(Class<?> command, MultivaluedMap<String, String> headers) {
        return OfTheVersionRead.class.isAssignableFrom(command)
                ? ChangeHeaders.version(headers.getFirst(ChangeHeaders.VERSION))
                : new Sent.Version.Any();
    }

    private static Class<?> command(Type declared) {
        return (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0];
    }
}
