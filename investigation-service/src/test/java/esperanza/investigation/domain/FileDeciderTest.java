package esperanza.investigation.domain;

import esperanza.investigation.domain.FileCommand.AdoptHypothesis;
import esperanza.investigation.domain.FileCommand.RegisterFile;
import esperanza.investigation.domain.FileCommand.TakeFile;
import esperanza.investigation.domain.FileEvent.FileRegistered;
import esperanza.investigation.domain.FileEvent.FileTaken;
import esperanza.investigation.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.domain.FileEvent.HypothesisProposed;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.HypothesisType;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 2));
    private static final List<AffectedParty> WOMAN =
            List.of(new AffectedParty(new PartyRef(new UUID(3, 3)), PartyKind.PERSON));
    private static final HypothesisId FIRST = HypothesisId.firstOf(CASE);
    private static final FileRegistered REGISTERED = new FileRegistered(CASE, REPORT, WOMAN, Optional.of("XX-01"));
    private static final HypothesisProposed PROPOSED =
            new HypothesisProposed(CASE, FIRST, HypothesisType.DEFENCE_LINKED);
    private static final FileTaken TAKEN = new FileTaken(CASE, "ines");
    private static final Personal<String> REASONS = Personal.of(CASE.value(), "it names her work");
    private static final HypothesisAdopted ADOPTED =
            new HypothesisAdopted(CASE, FIRST, HypothesisType.DEFENCE_LINKED, REASONS);

    private final Scenario<FileCommand, CaseFile, FileEvent> file = Scenario.of(new FileDecider());

    @Test
    void a_file_begins_with_the_link_to_the_defence_work_as_its_proposed_hypothesis() {
        file.given().when(register()).then(REGISTERED, PROPOSED);
    }

    @Test
    void a_case_has_one_file() {
        file.given(REGISTERED, PROPOSED).when(register()).thenNothing();
    }

    @Test
    void a_named_person_takes_the_file_once() {
        file.given(REGISTERED, PROPOSED).when(new TakeFile("ines")).then(TAKEN);
        file.given(REGISTERED, PROPOSED, TAKEN).when(new TakeFile("ines")).thenNothing();
        file.given(REGISTERED, PROPOSED, TAKEN)
                .when(new TakeFile("omar"))
                .thenRefused(FileRule.FILE_HAS_AN_INVESTIGATOR);
    }

    @Test
    void only_who_took_the_file_adopts_the_hypothesis_and_once() {
        file.given(REGISTERED, PROPOSED, TAKEN)
                .when(new AdoptHypothesis(FIRST, "ines", REASONS))
                .then(ADOPTED);
        file.given(REGISTERED, PROPOSED, TAKEN, ADOPTED)
                .when(new AdoptHypothesis(FIRST, "ines", REASONS))
                .thenNothing();
        file.given(REGISTERED, PROPOSED)
                .when(new AdoptHypothesis(FIRST, "ines", REASONS))
                .thenRefused(FileRule.TAKE_THE_FILE_FIRST);
        file.given(REGISTERED, PROPOSED, TAKEN)
                .when(new AdoptHypothesis(FIRST, "omar", REASONS))
                .thenRefused(FileRule.TAKE_THE_FILE_FIRST);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        file.given().when(new TakeFile("ines")).thenRefused(FileRule.NO_SUCH_FILE);
        file.given(REGISTERED, PROPOSED, TAKEN)
                .when(new AdoptHypothesis(new HypothesisId(new UUID(9, 9)), "ines", REASONS))
                .thenRefused(FileRule.NO_SUCH_HYPOTHESIS);
    }

    private static RegisterFile register() {
        return new RegisterFile(CASE, REPORT, WOMAN, Optional.of("XX-01"));
    }
}
