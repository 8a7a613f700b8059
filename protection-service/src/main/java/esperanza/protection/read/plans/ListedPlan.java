package esperanza.protection.read.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the list, for reading. */
@Entity
@Table(name = "listed_plan")
public class ListedPlan {

    @Id
    @Column(name = "plan_id")
    UUID planId;

    String kind;

    long position;

    int incidents;

    boolean urgent;

    @Column(name = "into_plan")
    UUID intoPlan;
}
