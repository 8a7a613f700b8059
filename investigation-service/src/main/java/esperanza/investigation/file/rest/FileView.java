package esperanza.investigation.file.rest;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFacet;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FilePriority;
import esperanza.investigation.file.domain.FileStanding;
import esperanza.investigation.file.domain.FileWork;
import esperanza.investigation.file.domain.FileWorkEvent.TraitFound;
import esperanza.investigation.file.domain.Holder;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file without personal data.
 *
 * @param investigator pseudonym; absent until an investigator has taken the file
 * @param mine true: the reader is this investigator
 * @param released true: this investigator cannot go on, and another may take the file over
 * @param affected the parties that were referred to investigation so far
 * @param consents by report: the consent that was given or withdrawn after the report; other reports are absent
 * @param partyConsents by party: the consent of a party that spoke for itself alone, a collective by its own procedure
 *     or one person
 * @param unit absent until a unit is assigned
 * @param absence of the investigator, and who stands in; absent while nobody is away
 * @param contact pseudonym of the contact of the parties; absent until one is named
 * @param traits what the threat has
 * @param priority absent until one is set
 * @param coded the facets by which the case is coded; their codes are sealed
 * @param sameIncident other cases of the same incident that the reader may know of, with or without a file
 * @param standing whether the file is worked on, and how its work ended
 */
public record FileView(
        CaseId caseId,
        ReportId reportId,
        List<AffectedParty> affected,
        Optional<String> firstLevelArea,
        Optional<String> investigator,
        boolean mine,
        boolean released,
        Map<UUID, ConsentState> consents,
        Map<UUID, ConsentState> partyConsents,
        Optional<FileWork.Unit> unit,
        Optional<FileWork.Absence> absence,
        Optional<String> contact,
        List<TraitFound> traits,
        Optional<FilePriority> priority,
        List<CaseFacet> coded,
        List<CaseId> sameIncident,
        FileStanding standing) {

    /** @param reader pseudonym of the reader */
    static FileView of(Registered file, List<CaseId> sameIncident, FileStanding standing, String reader) {
        return new FileView(
                file.content().caseId(),
                file.content().reportId(),
                file.affected(),
                file.content().firstLevelArea(),
                file.holder().map(Holder::investigator),
                file.holder().map(Holder::investigator).filter(reader::equals).isPresent(),
                file.holder().filter(Holder::released).isPresent(),
                file.consents().byReport().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                each -> each.getKey().value(), Map.Entry::getValue)),
                file.consents().byParty().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                each -> each.getKey().value(), Map.Entry::getValue)),
                file.work().unit(),
                file.work().absence(),
                file.work().contact(),
                file.work().traits(),
                file.work().priority(),
                file.work().coded(),
                sameIncident,
                standing);
    }
}
