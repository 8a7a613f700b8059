package esperanza.protection.plan.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the table {@code plan_incident}, for reading: a case that is an incident of a plan. */
@Entity
@Table(name = "plan_incident")
public class LinkedIncident {

    @Id
    long position;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "case_id")
    UUID caseId;

    boolean urgent;

    /** The number of the case as a number. */
    @Column(name = "number_value", insertable = false, updatable = false)
    long numberValue;
}
