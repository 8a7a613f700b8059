package esperanza.investigation.file.domain;

import esperanza.kernel.CaseId;

/** A person's command on a stream of a case that has a file. Refused after the file has ended, unless it says so. */
public interface CaseCommand {

    CaseId caseId();
}
