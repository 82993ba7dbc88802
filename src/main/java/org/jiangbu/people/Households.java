package org.jiangbu.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of households. */
@Service
@Transactional
public class Households {
    private static final int MOST = 500;

    private final HouseholdReads reads;
    private final Registration registration;
    private final Reach reach;
    private final Vault vault;

    Households(HouseholdReads reads, Registration registration, Reach reach, Vault vault) {
        this.reads = reads;
        this.registration = registration;
        this.reach = reach;
        this.vault = vault;
    }

    /** Households in the person's areas, by name, pinyin initials, part of a name or number. */
    public List<HouseholdSummary> search(String text, @Nullable String areaCode, int limit) {
        return reads.search(
                reach.patterns(), reach.cadres(), reach.served(), text, areaCode, Math.max(0, Math.min(limit, MOST)));
    }

    /** The household, if the person may read it; refuses otherwise. */
    public HouseholdSummary get(long id) {
        HouseholdSummary household = summary(id);
        reach.requireReads(household);
        return household;
    }

    /** The household with its members, if the person may read it; refuses otherwise. */
    public Household whole(long id) {
        get(id);
        return require(id);
    }

    /** The household with its members. Internal: checks no right. */
    @Internal
    public Household require(long id) {
        return new Household(summary(id), members(List.of(id)).getOrDefault(id, List.of()));
    }

    /** Households by the ID number of their householder; unknown numbers are left out. Internal. */
    @Internal
    public Map<String, Long> idsByHeadIdNo(Collection<String> idNos) {
        return reads.idsByHeadIdNo(idNos);
    }

    /** Households by the ID number of any of their members (H1); unknown numbers are left out. Internal. */
    @Internal
    public Map<String, Long> idsByMemberIdNo(Collection<String> idNos) {
        return reads.idsByMemberIdNo(idNos);
    }

    /** Registers households set-based, in the given order. Internal: for the initial load of a programme and demos. */
    @Internal
    public List<Long> registerAll(List<NewHousehold> households) {
        return registration.registerAll(households);
    }

    /** Adds members set-based; a name that the household already has only takes the number that it lacked. Internal. */
    @Internal
    public void addMembers(List<NewMember> members) {
        registration.addMembers(members);
    }

    /** Makes whoever declares for these households wait for each other, in one order, until the transaction ends. Internal. */
    @Internal
    public void serialise(Collection<Long> householdIds) {
        reads.serialise(householdIds);
    }

    /** Members whom the register of households names without a number take it set-based; others stay. Internal. */
    @Internal
    public void takeNumbers(List<NewMember> members) {
        registration.takeNumbers(members);
    }

    /** Members by household, householder first. Internal. */
    @Internal
    public Map<Long, List<Member>> members(Collection<Long> householdIds) {
        return reads.members(householdIds);
    }

    /** Summaries by id; unknown ids are left out. Internal. */
    @Internal
    public Map<Long, HouseholdSummary> summaries(Collection<Long> ids) {
        return reads.summaries(ids);
    }

    /** Telephone numbers by household, in clear; households without one are left out. Internal: for the bank's file (G7). */
    @Internal
    public Map<Long, String> phones(Collection<Long> ids) {
        Map<Long, String> phones = new HashMap<>();
        reads.phoneCiphers(ids).forEach((id, cipher) -> phones.put(id, vault.decrypt(cipher)));
        return phones;
    }

    private HouseholdSummary summary(long id) {
        HouseholdSummary household = reads.summaries(List.of(id)).get(id);
        if (household == null) {
            throw new Refusal("people.household.unknown");
        }
        return household;
    }
}
