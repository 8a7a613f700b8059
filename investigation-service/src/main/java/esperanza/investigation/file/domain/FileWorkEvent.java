package esperanza.investigation.file.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** It was settled who works on a file, what the threat has, or how the case is coded. */
public sealed interface FileWorkEvent extends FileEvent {

    /** One trait of the threat, and whether it has it. */
    record TraitFound(@OnTimeline Trait trait, @OnTimeline TraitAnswer answer) {}

    /** What was found about one person: the pseudonym, and the relation with somebody of the case. */
    record ConflictFound(String person, ConflictOutcome outcome, Optional<String> relation) {}

    /** The codes of one facet; none if nothing of it is known or applies. */
    record FacetCodes(CaseFacet facet, List<String> codes) {}

    /**
     * A unit works on the file from now on.
     *
     * @param specialised whether the unit is specialised in attacks on defenders
     * @param consulted the specialised unit that was consulted
     */
    record UnitAssigned(
            CaseId caseId,
            @OnTimeline @Form(Form.CODE) String unit,
            @OnTimeline boolean specialised,
            @Form(Form.CODE) Optional<String> consulted,
            Personal<String> reasons)
            implements FileWorkEvent {}

    /**
     * The parties of the file have a named contact from now on.
     *
     * @param person pseudonym of the contact
     */
    record ContactNamed(CaseId caseId, String person, Personal<String> reasons) implements FileWorkEvent {}

    /**
     * The person who answers for the file is away: a deputy answers for it too, until the return is recorded.
     *
     * @param investigator pseudonym of the person who is away
     * @param deputy pseudonym of the deputy
     * @param until when the absence is expected to end
     */
    record LeadAbsent(CaseId caseId, String investigator, String deputy, Instant until, Personal<String> reasons)
            implements FileWorkEvent {}

    /**
     * The person who answers for the file is back: the deputy no longer answers for it.
     *
     * @param investigator pseudonym of the person who was away
     */
    record LeadReturned(CaseId caseId, String investigator, Personal<String> reasons) implements FileWorkEvent {}

    /**
     * Those who work on the file were checked for conflicts of interest. Recorded also when nothing is found.
     *
     * @param persons pseudonyms of those who were checked
     * @param found sealed, because it tells who is related to whom
     */
    @Published(audience = INVESTIGATION)
    record ConflictsChecked(
            CaseId caseId,
            @AtLeast(1) List<String> persons,
            Personal<List<ConflictFound>> found,
            Personal<String> reasons)
            implements FileWorkEvent {}

    /**
     * It was recorded what the threat has.
     *
     * @param traits all traits, those that did not change too
     */
    @Published(audience = INVESTIGATION)
    record TraitsRecorded(CaseId caseId, @AtLeast(1) List<TraitFound> traits, Personal<String> reasons)
            implements FileWorkEvent {}

    /** The priority of the file was set, by a person. */
    @Published(audience = INVESTIGATION)
    record PrioritySet(CaseId caseId, @OnTimeline FilePriority priority, Personal<String> reasons)
            implements FileWorkEvent {}

    /**
     * The case was coded by all facets, for statistics that count no person.
     *
     * @param listVersion of the facets
     * @param facets those that were answered
     * @param codes sealed, because some tell who is accused
     */
    @Published(audience = INVESTIGATION)
    record CaseCoded(
            CaseId caseId,
            @AtLeast(1) int listVersion,
            @AtLeast(1) List<CaseFacet> facets,
            Personal<List<FacetCodes>> codes,
            Personal<String> reasons)
            implements FileWorkEvent {}
}
