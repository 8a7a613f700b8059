package esperanza.investigation.file.domain;

/** A command of the person alone who answers for the file. Refused with NOT_YOUR_FILE for others. */
public interface OfTheLead extends CaseCommand {}
