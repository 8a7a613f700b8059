package esperanza.protocol.term;

import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * An institution whose people may have a login or be on a rota.
 *
 * @param code the code that the {@code institution} of a login carries
 * @param also other names that people use for it
 * @param classes the classes of alleged authors to which its people belong; a report that names only the class accuses
 *     it too
 * @param parts codes of its units: a report that accuses a unit accuses the institution, because its people answer to
 *     each other
 */
public record Institution(String code, Words name, List<String> also, List<AuthorClass> classes, List<String> parts) {

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

    /** Whether a report can accuse it without its name, by the class of its people. */
    boolean mayBeAccused() {
        return !classes.isEmpty();
    }

    boolean isOfOne(Collection<AuthorClass> authors) {
        return !Collections.disjoint(classes, authors);
    }

    /** Every name of the institution, and the codes of its parts. */
    Stream<String> names() {
        return Stream.of(Stream.of(code, name.en(), name.es(), name.pt()), also.stream(), parts.stream())
                .flatMap(each -> each);
    }
}
