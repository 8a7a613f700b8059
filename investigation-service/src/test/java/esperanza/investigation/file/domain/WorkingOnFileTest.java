package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.ConflictOutcome.FOUND;
import static esperanza.investigation.file.domain.ConflictOutcome.NONE_FOUND;
import static esperanza.investigation.file.domain.FileRule.CONFLICT_UNRESOLVED;
import static esperanza.investigation.file.domain.FileRule.DEPUTY_NEEDED;
import static esperanza.investigation.file.domain.FileRule.FACET_LEFT_OUT;
import static esperanza.investigation.file.domain.FileRule.FILE_NOT_TAKEN;
import static esperanza.investigation.file.domain.FileRule.LEAD_NOT_CHECKED;
import static esperanza.investigation.file.domain.FileRule.NO_SUCH_CODE;
import static esperanza.investigation.file.domain.FileRule.NO_SUCH_FILE;
import static esperanza.investigation.file.domain.FileRule.TRAIT_LOWERED;
import static esperanza.investigation.file.domain.TraitAnswer.NO;
import static esperanza.investigation.file.domain.TraitAnswer.UNKNOWN;
import static esperanza.investigation.file.domain.TraitAnswer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.investigation.file.domain.FileWorkCommand.*;
import esperanza.investigation.file.domain.FileWorkEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.PartyKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkingOnFileTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef PARTY = new PartyRef(new UUID(0, 1));
    private static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");
    private static final FileRegistered REGISTERED = new FileRegistered(
            CASE,
            new ReportId(new UUID(2, 1)),
            List.of(new AffectedParty(PARTY, PartyKind.PERSON)),
            Optional.of("XX-01"));
    private static final FileTaken TAKEN = new FileTaken(CASE, "inés", List.of(PARTY), Optional.empty());
    private static final FileReleased RELEASED =
            new FileReleased(CASE, "inés", Personal.of(CASE.value(), ReleaseGround.SHUT_OUT), WHY);

    private final Scenario<FileCommand, CaseFile, FileEvent> file = Scenario.of(new FileDecider());

    @Test
    void a_unit_is_assigned_once() {
        AssignUnit assign = new AssignUnit(CASE, new FileWork.Unit("UNIT_7", false, Optional.of("DEFENDERS")), WHY);
        UnitAssigned assigned = new UnitAssigned(CASE, "UNIT_7", false, Optional.of("DEFENDERS"), WHY);
        file.given(REGISTERED).when(assign).then(assigned);
        file.given(REGISTERED, assigned).when(assign).thenNothing();
        file.given(REGISTERED, assigned)
                .when(new AssignUnit(CASE, new FileWork.Unit("DEFENDERS", true, Optional.empty()), WHY))
                .then(new UnitAssigned(CASE, "DEFENDERS", true, Optional.empty(), WHY));
    }

    @Test
    void a_contact_is_named_and_a_priority_set_once() {
        ContactNamed named = new ContactNamed(CASE, "omar", WHY);
        file.given(REGISTERED, TAKEN).when(new NameContact(CASE, "omar", WHY)).then(named);
        file.given(REGISTERED, TAKEN, named)
                .when(new NameContact(CASE, "omar", WHY))
                .thenNothing();
        PrioritySet set = new PrioritySet(CASE, FilePriority.HIGH, WHY);
        file.given(REGISTERED, TAKEN)
                .when(new SetPriority(CASE, FilePriority.HIGH, WHY))
                .then(set);
        file.given(REGISTERED, TAKEN, set)
                .when(new SetPriority(CASE, FilePriority.HIGH, WHY))
                .thenNothing();
    }

    @Test
    void a_deputy_answers_for_the_file_until_its_investigator_is_back() {
        RecordAbsence leave = new RecordAbsence(CASE, "omar", MAY, WHY);
        LeadAbsent away = new LeadAbsent(CASE, "inés", "omar", MAY, WHY);
        LeadReturned back = new LeadReturned(CASE, "inés", WHY);
        file.given(REGISTERED, TAKEN).when(leave).then(away);
        file.given(REGISTERED, TAKEN, away).when(leave).thenNothing();
        file.given(REGISTERED, TAKEN, away).when(new EndAbsence(CASE, WHY)).then(back);
        file.given(REGISTERED, TAKEN, away, back)
                .when(new EndAbsence(CASE, WHY))
                .thenNothing();
        file.given(REGISTERED).when(leave).thenRefused(FILE_NOT_TAKEN);
        file.given(REGISTERED, TAKEN)
                .when(new RecordAbsence(CASE, "inés", MAY, WHY))
                .thenRefused(DEPUTY_NEEDED);

        assertThat(answering(REGISTERED, TAKEN, away)).containsExactly("inés", "omar");
        assertThat(answering(REGISTERED, TAKEN, away, back)).containsExactly("inés");
        assertThat(answering(REGISTERED, TAKEN, away, new FileReassigned(CASE, "inés", "rosa", Optional.of(WHY))))
                .as("another person has a deputy of their own")
                .containsExactly("rosa");
    }

    @Test
    void a_deputy_is_checked_for_conflicts_too() {
        LeadAbsent away = new LeadAbsent(CASE, "inés", "omar", MAY, WHY);
        CheckedPerson brother = new CheckedPerson("omar", FOUND, Optional.of("his brother"), false);
        file.given(REGISTERED, TAKEN, away).when(check(clear("inés"))).thenRefused(LEAD_NOT_CHECKED);
        file.given(REGISTERED, TAKEN, away).when(check(clear("inés"), brother)).thenRefused(CONFLICT_UNRESOLVED);
    }

    private static List<String> answering(FileEvent... events) {
        return ((CaseFile.Registered) new FileDecider().replay(List.of(events))).answering();
    }

    @Test
    void a_conflict_check_is_recorded_also_when_nothing_is_found() {
        file.given(REGISTERED, TAKEN)
                .when(check(clear("inés"), clear("omar")))
                .then(new ConflictsChecked(CASE, List.of("inés", "omar"), sealed(none("inés"), none("omar")), WHY));
        file.given(REGISTERED)
                .when(check(clear("omar")))
                .then(new ConflictsChecked(CASE, List.of("omar"), sealed(none("omar")), WHY));
    }

    @Test
    void the_investigator_of_the_file_is_checked_too() {
        file.given(REGISTERED, TAKEN).when(check(clear("omar"))).thenRefused(LEAD_NOT_CHECKED);
    }

    @Test
    void a_conflict_is_recorded_only_after_the_person_is_out_of_the_case() {
        ConflictFound brother = new ConflictFound("omar", FOUND, Optional.of("his brother"));
        CheckedPerson inside = new CheckedPerson("omar", FOUND, Optional.of("his brother"), true);
        CheckedPerson outside = new CheckedPerson("omar", FOUND, Optional.of("his brother"), false);
        file.given(REGISTERED, TAKEN).when(check(clear("inés"), inside)).thenRefused(CONFLICT_UNRESOLVED);
        file.given(REGISTERED, TAKEN, new ContactNamed(CASE, "omar", WHY))
                .when(check(clear("inés"), outside))
                .thenRefused(CONFLICT_UNRESOLVED);
        file.given(REGISTERED, TAKEN)
                .when(check(clear("inés"), outside))
                .then(new ConflictsChecked(CASE, List.of("inés", "omar"), sealed(none("inés"), brother), WHY));
    }

    @Test
    void a_conflict_of_the_investigator_is_recorded_only_after_the_file_was_released() {
        CheckedPerson lead = new CheckedPerson("inés", FOUND, Optional.empty(), false);
        ConflictFound found = new ConflictFound("inés", FOUND, Optional.empty());
        file.given(REGISTERED, TAKEN).when(check(lead)).thenRefused(CONFLICT_UNRESOLVED);
        file.given(REGISTERED, TAKEN, RELEASED)
                .when(check(lead))
                .then(new ConflictsChecked(CASE, List.of("inés"), sealed(found), WHY));
    }

    @Test
    void each_record_of_traits_says_all_of_them() {
        TraitsRecorded first = traits(Map.of(Trait.PHONE, YES, Trait.ABROAD, NO));
        file.given(REGISTERED)
                .when(record(Map.of(Trait.PHONE, YES, Trait.ABROAD, NO), false))
                .then(first);
        assertThat(first.traits()).hasSize(7).contains(new TraitFound(Trait.OBJECT, UNKNOWN));
        file.given(REGISTERED, first)
                .when(record(Map.of(Trait.ONLINE, YES), false))
                .then(traits(Map.of(Trait.PHONE, YES, Trait.ABROAD, NO, Trait.ONLINE, YES)));
        file.given(REGISTERED, first)
                .when(record(Map.of(Trait.PHONE, YES), false))
                .thenNothing();
        file.given(REGISTERED).when(record(Map.of(Trait.PHONE, UNKNOWN), false)).thenNothing();
    }

    @Test
    void a_supervisor_alone_drops_a_trait() {
        TraitsRecorded phone = traits(Map.of(Trait.PHONE, YES));
        file.given(REGISTERED, phone)
                .when(record(Map.of(Trait.PHONE, NO), false))
                .thenRefused(TRAIT_LOWERED);
        file.given(REGISTERED, phone)
                .when(record(Map.of(Trait.PHONE, UNKNOWN), false))
                .thenRefused(TRAIT_LOWERED);
        file.given(REGISTERED, phone)
                .when(record(Map.of(Trait.PHONE, NO), true))
                .then(traits(Map.of(Trait.PHONE, NO)));
    }

    @Test
    void a_case_is_coded_by_all_facets() {
        Map<CaseFacet, List<String>> codes = allFacets();
        List<FacetCodes> sealed = Arrays.stream(CaseFacet.values())
                .map(facet -> new FacetCodes(facet, codes.get(facet)))
                .toList();
        file.given(REGISTERED)
                .when(new CodeCase(CASE, codes, WHY))
                .then(new CaseCoded(CASE, 1, List.of(CaseFacet.values()), Personal.of(CASE.value(), sealed), WHY));
        Map<CaseFacet, List<String>> less = allFacets();
        less.remove(CaseFacet.AUTHOR_ROLE);
        file.given(REGISTERED).when(new CodeCase(CASE, less, WHY)).thenRefused(FACET_LEFT_OUT);
        Map<CaseFacet, List<String>> wrong = allFacets();
        wrong.put(CaseFacet.TARGET, List.of("PHONE_CALL"));
        file.given(REGISTERED).when(new CodeCase(CASE, wrong, WHY)).thenRefused(NO_SUCH_CODE);
    }

    @Test
    void the_file_shows_what_was_settled_last() {
        CaseFile state = new FileDecider()
                .replay(List.of(
                        REGISTERED,
                        new UnitAssigned(CASE, "UNIT_7", true, Optional.empty(), WHY),
                        new ContactNamed(CASE, "omar", WHY),
                        traits(Map.of(Trait.PHONE, YES)),
                        new PrioritySet(CASE, FilePriority.HIGHEST, WHY),
                        new CaseCoded(CASE, 1, List.of(CaseFacet.TARGET), Personal.closed(CASE.value()), WHY)));
        assertThat(((CaseFile.Registered) state).work())
                .isEqualTo(new FileWork(
                        Optional.of(new FileWork.Unit("UNIT_7", true, Optional.empty())),
                        Optional.of("omar"),
                        Optional.empty(),
                        traits(Map.of(Trait.PHONE, YES)).traits(),
                        Optional.of(FilePriority.HIGHEST),
                        List.of(CaseFacet.TARGET)));
    }

    @Test
    void nothing_is_settled_without_a_file() {
        file.when(new NameContact(CASE, "omar", WHY)).thenRefused(NO_SUCH_FILE);
        file.when(record(Map.of(Trait.PHONE, YES), true)).thenRefused(NO_SUCH_FILE);
    }

    private static CheckConflicts check(CheckedPerson... persons) {
        return new CheckConflicts(CASE, List.of(persons), WHY);
    }

    private static CheckedPerson clear(String person) {
        return new CheckedPerson(person, NONE_FOUND, Optional.empty(), true);
    }

    private static ConflictFound none(String person) {
        return new ConflictFound(person, NONE_FOUND, Optional.empty());
    }

    private static Personal<List<ConflictFound>> sealed(ConflictFound... found) {
        return Personal.of(CASE.value(), List.of(found));
    }

    private static RecordTraits record(Map<Trait, TraitAnswer> traits, boolean bySupervisor) {
        return new RecordTraits(CASE, traits, bySupervisor, WHY);
    }

    private static TraitsRecorded traits(Map<Trait, TraitAnswer> known) {
        return new TraitsRecorded(
                CASE,
                Arrays.stream(Trait.values())
                        .map(trait -> new TraitFound(trait, known.getOrDefault(trait, UNKNOWN)))
                        .toList(),
                WHY);
    }

    private static Map<CaseFacet, List<String>> allFacets() {
        Map<CaseFacet, List<String>> all = new EnumMap<>(CaseFacet.class);
        Arrays.stream(CaseFacet.values()).forEach(facet -> all.put(facet, List.of()));
        all.put(CaseFacet.CHANNEL, List.of("PHONE_CALL"));
        return all;
    }
}
