package esperanza.intake.adapter.rest;

import esperanza.intake.domain.Conflict;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.runtime.access.MarkKey;
import esperanza.runtime.access.Marks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whom a case is shut to because of what was said of the alleged authors: everybody of the institutions that are accused. */
@Singleton
class ConflictWall {

    private final Institutions institutions;
    private final Marks marks;

    @Inject
    ConflictWall(Profile profile, Marks marks) {
        this(profile.institutions(), marks);
    }

    ConflictWall(Institutions institutions, Marks marks) {
        this.institutions = institutions;
        this.marks = marks;
    }

    boolean knows(String institution) {
        return institutions.knows(institution);
    }

    /**
     * What every service can ask of a caller, and nobody else can read.
     *
     * @param said institutions by code or in anybody's words
     */
    List<String> marks(CaseId of, Collection<String> said, Collection<AuthorClass> classes) {
        return marks.on(of, accused(said, classes).toList());
    }

    List<String> marks(CaseId of, Conflict conflict) {
        Stream<MarkKey> persons = conflict.persons().stream().map(marks::ofPerson);
        return marks.on(
                of,
                Stream.concat(accused(conflict.institutions(), List.of()), persons)
                        .toList());
    }

    private Stream<MarkKey> accused(Collection<String> said, Collection<AuthorClass> classes) {
        return institutions.accused(said, classes).stream().map(marks::ofInstitution);
    }
}
