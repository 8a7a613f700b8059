package esperanza.runtime.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The address of a command. Every name in it is that of an id.
 *
 * @param path without the slash at its end: what the command makes lies below it
 * @param first the id of the thing below which everything else in the address lies; words of the command belong to it
 */
record Address(String path, Map<String, UUID> ids, Optional<UUID> first) {

    /** A text that is no id names nothing that is there: 404. */
    static Address of(UriInfo uri) {
        Map<String, UUID> ids = new HashMap<>();
        uri.getPathParameters().forEach((name, values) -> ids.put(name, id(values.getFirst())));
        return new Address(uri.getPath().replaceFirst("/$", ""), Map.copyOf(ids), first(uri));
    }

    private static Optional<UUID> first(UriInfo uri) {
        List<String> texts = uri.getPathParameters().values().stream()
                .map(List::getFirst)
                .filter(Objects::nonNull)
                .toList();
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(texts::contains)
                .findFirst()
                .map(UUID::fromString);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }
}
