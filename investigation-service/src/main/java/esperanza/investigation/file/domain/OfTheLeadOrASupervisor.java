package esperanza.investigation.file.domain;

/** A command of the person who answers for the file, or of a supervisor. Refused with NOT_YOUR_FILE for others. */
public interface OfTheLeadOrASupervisor extends CaseCommand {}
