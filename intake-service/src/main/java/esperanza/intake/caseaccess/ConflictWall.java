package esperanza.intake.caseaccess;

import esperanza.access.ExclusionTags;
import esperanza.access.TagKey;
import esperanza.intake.caseaccess.domain.Conflict;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Codes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes the exclusion tags for a case from the words about its alleged authors: every accused institution is
 * excluded as a whole.
 */
@Singleton
public class ConflictWall {

    private final Institutions institutions;
    private final ExclusionTags marks;

    @Inject
    public ConflictWall(Profile profile, ExclusionTags marks) {
        this(profile.institutions(), marks);
    }

    public ConflictWall(Institutions institutions, ExclusionTags marks) {
        this.institutions = institutions;
        this.marks = marks;
    }

    public boolean know(Collection<String> names) {
        return institutions.know(names);
    }

    /** The texts that name an institution or are the code of a class of authors. */
    public List<String> naming(List<String> texts) {
        Stream<String> classes = texts.stream()
                .filter(each -> Codes.parse(AuthorClass.class, each).isPresent());
        return Stream.concat(institutions.naming(texts).stream(), classes).toList();
    }

    /**
     * The exclusion tags, which every service can compare with a caller and nobody else can read.
     *
     * @param said institutions, by code or in free words
     */
    public List<String> marks(CaseId of, Collection<String> said, Collection<AuthorClass> classes) {
        return marks.on(of, accused(said, classes).toList(), "report");
    }

    /**
     * The tags for exclusions learnt later. Tags already recorded are left out: a tag in two events of a case would be
     * recognisable as no decoy.
     *
     * @param already the tags recorded for the case so far
     */
    public List<String> more(CaseId of, Conflict conflict, Set<String> already, CommandId command) {
        Stream<TagKey> persons = conflict.persons().stream().map(marks::ofPerson);
        List<TagKey> newcomers = Stream.concat(accused(conflict.institutions(), List.of()), persons)
                .filter(key -> !already.contains(key.on(of)))
                .toList();
        return marks.on(of, newcomers, command.value().toString());
    }

    /** The same for the classes of authors that a person of the mechanism codes after reading the report. */
    public List<String> more(CaseId of, Collection<AuthorClass> classes, Set<String> already, CommandId command) {
        List<TagKey> newcomers = accused(List.of(), classes)
                .filter(key -> !already.contains(key.on(of)))
                .toList();
        return marks.on(of, newcomers, command.value().toString());
    }

    /** Whether this conflict excludes everybody of the mechanism itself. */
    public boolean shutsTheMechanism(Conflict conflict) {
        return accused(conflict).contains(institutions.own().code());
    }

    /**
     * Whether this conflict excludes an institution that oversees the mechanism: one without a class of authors, so
     * that it can only be accused by name.
     */
    public boolean shutsThoseWhoOversee(Conflict conflict) {
        return institutions.others().stream()
                .filter(each -> each.classes().isEmpty())
                .map(Institution::code)
                .anyMatch(accused(conflict)::contains);
    }

    /** Each text is matched by itself, so that no text hides the institution named by another. */
    private Set<String> accused(Conflict conflict) {
        return conflict.institutions().stream()
                .flatMap(said -> institutions.accused(List.of(said), List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<TagKey> accused(Collection<String> said, Collection<AuthorClass> classes) {
        return institutions.accused(said, classes).stream().map(marks::ofInstitution);
    }
}
