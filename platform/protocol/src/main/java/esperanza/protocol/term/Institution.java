package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AuthorClass;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * An institution whose people may have a login or stand on a rota.
 *
 * @param code as the {@code institution} of a login says it
 * @param also other names by which people call it
 * @param classes the classes of alleged authors that its people belong to; a report that names only the class means it too
 * @param parts codes of its units: whoever accuses a unit accuses the institution, for its people answer to each other
 */
public record Institution(String code, Text name, List<String> also, List<AuthorClass> classes, List<String> parts) {

    public Institution {
        Require.text("institutions.code", code);
        Require.that(name != null, "institutions.name is missing");
        Require.that(also != null && classes != null && parts != null, code + " lacks also, classes or parts");
        also = List.copyOf(also);
        classes = List.copyOf(classes);
        parts = List.copyOf(parts);
    }

    boolean isOrHolds(String institutionOrPart) {
        return code.equals(institutionOrPart) || parts.contains(institutionOrPart);
    }

    /** Without being named: by what kind of people they are. */
    boolean mayBeAccused() {
        return !classes.isEmpty();
    }

    boolean isOfOne(Collection<AuthorClass> authors) {
        return !Collections.disjoint(classes, authors);
    }

    /** Every way to say it, or one of its parts. */
    Stream<String> names() {
        return Stream.of(Stream.of(code, name.en(), name.es()), also.stream(), parts.stream())
                .flatMap(each -> each);
    }
}
