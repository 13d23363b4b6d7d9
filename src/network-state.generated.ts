// Generated from nmstate.schema.json by `npm run generate`: change the schema or the generator, not this file.

/**
 * NMState's network state, as nmstate writes it. Its readers take more (numbers and booleans given as text,
 * other spellings of names, `null` for "not set"): data of unknown shape is accepted wherever these types are.
 */

/** An integer of 64 bits: a `bigint` where a `number` can't hold it exactly. */
export type Integer64 = number | bigint;

export interface NetworkState {
  /** Free text, never stored. */
  description?: string;
  hostname?: Hostname | null;
  'dns-resolver'?: DnsResolver | null;
  'route-rules'?: RouteRules;
  routes?: Routes;
  interfaces?: Interface[];
  'ovs-db'?: OvsDatabase | null;
  ovn?: Ovn;
}

export interface Hostname {
  running?: string | null;
  config?: string | null;
}

export interface DnsResolver {
  /** Reported, never applied. */
  running?: DnsClient | null;
  config?: DnsClient | null;
}

export interface DnsClient {
  server?: string[] | null;
  search?: string[] | null;
  /**
   * Can be applied: `debug`, `edns0`, `inet6`, `ip6-bytestring`, `ip6-dotint`, `no-aaaa`, `no-check-names`,
   * `no-ip6-dotint`, `no-reload`, `no-tld-query`, `rotate`, `single-request`, `single-request-reopen`,
   * `trust-ad`, `use-vc`, `ndots:<n>`, `timeout:<n>`, `attempts:<n>`.
   */
  options?: string[] | null;
}

export interface RouteRules {
  config?: RouteRule[] | null;
}

export interface RouteRule {
  family?: AddressFamily | null;
  /** For applying only, never reported. */
  state?: RouteRuleState | null;
  'ip-from'?: string | null;
  'ip-to'?: string | null;
  priority?: Integer64;
  'route-table'?: number;
  /** Written as a hexadecimal string. */
  fwmark?: string;
  /** Written as a hexadecimal string. */
  fwmask?: string;
  action?: RouteRuleAction | null;
  iif?: string | null;
  /** Also read as `suppress_prefixlength`. */
  'suppress-prefix-length'?: number | null;
}

export type AddressFamily = 'ipv4' | 'ipv6' | 'unknown';

export type RouteRuleState = 'absent';

export type RouteRuleAction = 'blackhole' | 'unreachable' | 'prohibit';

export interface Routes {
  /** Reported, never applied. */
  running?: Route[] | null;
  config?: Route[] | null;
}

export interface Route {
  /** For applying only, never reported. */
  state?: RouteState | null;
  destination?: string | null;
  'next-hop-interface'?: string | null;
  'next-hop-address'?: string | null;
  /** -1 = backend default. */
  metric?: Integer64;
  /** 0 = main table. */
  'table-id'?: number;
  /** Can be applied from 1 to 256. */
  weight?: number;
  'route-type'?: RouteType | null;
  /** Can be applied from 1 to 4294967295. */
  cwnd?: number | null;
  source?: string | null;
}

export type RouteState = 'absent';

export type RouteType = 'blackhole' | 'unreachable' | 'prohibit';

export interface OvsDatabase {
  external_ids?: OvsKeyValues | null;
  other_config?: OvsKeyValues | null;
}

/** Null deletes the key. */
export type OvsKeyValues = Record<string, string | null>;

export interface Ovn {
  'bridge-mappings'?: OvnBridgeMapping[] | null;
}

export interface OvnBridgeMapping {
  localnet: string;
  /** For applying only, never reported. */
  state?: OvnBridgeMappingState | null;
  /** Needed unless absent. */
  bridge?: string | null;
}

/** Deprecated: `present`. */
export type OvnBridgeMappingState = 'present' | 'absent';

/** An interface; `type` says which properties it has. */
export type Interface =
  | BondInterface
  | LinuxBridgeInterface
  | DummyInterface
  | EthernetInterface
  | HsrInterface
  | LoopbackInterface
  | MacVlanInterface
  | MacVtapInterface
  | OvsBridgeInterface
  | OvsInterface
  | VlanInterface
  | VrfInterface
  | VxlanInterface
  | InfinibandInterface
  | MacsecInterface
  | IpsecInterface
  | XfrmInterface
  | IpvlanInterface
  | UntypedInterface;

/** An interface whose type is not given, or one that nmstate doesn't check: any property may stand in it. */
export interface UntypedInterface extends InterfaceBase {
  type?: 'tun' | 'unknown' | null;
  [property: string]: unknown;
}

/** Reported, never applied: `tun`. */
export type InterfaceType =
  | 'bond'
  | 'linux-bridge'
  | 'dummy'
  | 'ethernet'
  | 'hsr'
  | 'loopback'
  | 'mac-vlan'
  | 'mac-vtap'
  | 'ovs-bridge'
  | 'ovs-interface'
  | 'veth'
  | 'vlan'
  | 'vrf'
  | 'vxlan'
  | 'infiniband'
  | 'tun'
  | 'macsec'
  | 'ipsec'
  | 'xfrm'
  | 'ipvlan'
  | 'unknown'
  | (string & {});

/** For applying only: `absent`. */
export type InterfaceState = 'up' | 'down' | 'absent' | 'unknown' | 'ignore';

export interface InterfaceBase {
  name: string;
  'profile-name'?: string | null;
  description?: string | null;
  /** Reported, never applied. */
  driver?: string | null;
  /** Default: `up`. */
  state?: InterfaceState;
  identifier?: InterfaceIdentifier | null;
  'mac-address'?: string | null;
  /** Reported, never applied. */
  'permanent-mac-address'?: string | null;
  /** Apply needs >= 1280 with IPv6 on. */
  mtu?: Integer64;
  /** Reported, never applied. */
  'min-mtu'?: Integer64 | null;
  /** Reported, never applied. */
  'max-mtu'?: Integer64 | null;
  'wait-ip'?: WaitIp | null;
  ipv4?: Ipv4 | null;
  ipv6?: Ipv6 | null;
  mptcp?: Mptcp | null;
  /** Empty string detaches. For applying only, never reported. */
  controller?: string | null;
  'accept-all-mac-addresses'?: boolean;
  /** For applying only, never reported. */
  'copy-mac-from'?: string | null;
  'ovs-db'?: OvsDatabaseInterface | null;
  '802.1x'?: Ieee8021x | null;
  lldp?: Lldp | null;
  ethtool?: Ethtool | null;
  dispatch?: Dispatch | null;
}

/** Default: `name`. */
export type InterfaceIdentifier = 'name' | 'mac-address';

export type WaitIp = 'any' | 'ipv4' | 'ipv6' | 'ipv4+ipv6';

export interface Ipv4 {
  /** Default: `false`. */
  enabled?: boolean;
  dhcp?: boolean;
  'dhcp-client-id'?: Dhcpv4ClientId | null;
  /** Accepted and discarded. */
  'dhcp-duid'?: Dhcpv6Duid | null;
  address?: InterfaceAddress[] | null;
  'auto-dns'?: boolean;
  'auto-gateway'?: boolean;
  'auto-routes'?: boolean;
  'auto-route-table-id'?: number;
  'auto-route-metric'?: number;
  /** Accepted and discarded. */
  'addr-gen-mode'?: Ipv6AddrGenMode | null;
  /** For applying only, never reported. */
  'allow-extra-address'?: boolean | null;
  /** Accepted and discarded. */
  token?: string | null;
  'dhcp-send-hostname'?: boolean | null;
  'dhcp-custom-hostname'?: string | null;
}

export interface Ipv6 {
  /** Default: `false`. */
  enabled?: boolean;
  dhcp?: boolean;
  autoconf?: boolean;
  /** Accepted and discarded. */
  'dhcp-client-id'?: Dhcpv4ClientId | null;
  'dhcp-duid'?: Dhcpv6Duid | null;
  address?: InterfaceAddress[] | null;
  'auto-dns'?: boolean;
  'auto-gateway'?: boolean;
  'auto-routes'?: boolean;
  'auto-route-table-id'?: number;
  'auto-route-metric'?: number;
  'addr-gen-mode'?: Ipv6AddrGenMode | null;
  /** For applying only, never reported. */
  'allow-extra-address'?: boolean | null;
  token?: string | null;
  'dhcp-send-hostname'?: boolean | null;
  'dhcp-custom-hostname'?: string | null;
}

export type Dhcpv4ClientId = 'll' | 'iaid+duid' | (string & {});

export type Dhcpv6Duid = 'llt' | 'en' | 'll' | 'uuid' | (string & {});

export type Ipv6AddrGenMode = 'eui64' | 'stable-privacy' | (string & {});

export interface InterfaceAddress {
  ip: string;
  /** Apply limits to 32 or 128. */
  'prefix-length': number;
  /** Reported, never applied. */
  'mptcp-flags'?: MptcpFlag[] | null;
  /** "<n>sec" or "forever". Also read as `valid-left`, `valid-lft`. Reported, never applied. */
  'valid-life-time'?: string | null;
  /** Also read as `preferred-left`, `preferred-lft`. Reported, never applied. */
  'preferred-life-time'?: string | null;
}

export interface Mptcp {
  'address-flags'?: MptcpFlag[] | null;
}

export type MptcpFlag = 'signal' | 'subflow' | 'backup' | 'fullmesh';

export interface OvsDatabaseInterface {
  external_ids?: OvsKeyValues;
  other_config?: OvsKeyValues;
}

export interface Ieee8021x {
  identity?: string | null;
  'eap-methods'?: string[] | null;
  'private-key'?: string | null;
  'client-cert'?: string | null;
  'ca-cert'?: string | null;
  /** A secret, masked in reports. */
  'private-key-password'?: string | null;
  'phase2-auth'?: string | null;
  /** A secret, masked in reports. */
  password?: string | null;
}

export interface Lldp {
  enabled: boolean;
  /** Any input value is skipped. Reported, never applied. */
  neighbors?: LldpTlv[][];
}

/** Reported, never applied. */
export type LldpTlv =
  | LldpSystemName
  | LldpSystemDescription
  | LldpSystemCapabilities
  | LldpChassisId
  | LldpPortId
  | LldpVlans
  | LldpMacPhy
  | LldpPpvids
  | LldpManagementAddresses
  | LldpMaxFrameSize;

/** Reported, never applied. */
export interface LldpSystemName {
  type: 5;
  'system-name': string;
}

/** Reported, never applied. */
export interface LldpSystemDescription {
  type: 6;
  'system-description': string;
}

/** Reported, never applied. */
export interface LldpChassisId {
  type: 1;
  'chassis-id': string;
  'chassis-id-type': LldpChassisIdType;
  _description: string;
}

/** Reported, never applied. */
export interface LldpSystemCapabilities {
  type: 7;
  'system-capabilities': LldpSystemCapability[];
}

/** Reported, never applied. */
export interface LldpPortId {
  type: 2;
  'port-id': string;
  'port-id-type': LldpPortIdType;
  _description: string;
}

/** Reported, never applied. */
export interface LldpVlans {
  type: 127;
  'ieee-802-1-vlans': { name: string; vid: number }[];
  oui: '00:80:c2';
  subtype: 3;
}

/** Reported, never applied. */
export interface LldpMacPhy {
  type: 127;
  'ieee-802-3-mac-phy-conf': { autoneg: boolean; 'operational-mau-type': number; 'pmd-autoneg-cap': number };
  oui: '00:12:0f';
  subtype: 1;
}

/** Reported, never applied. */
export interface LldpPpvids {
  type: 127;
  'ieee-802-1-ppvids': number[];
  oui: '00:80:c2';
  subtype: 2;
}

/** Reported, never applied. */
export interface LldpManagementAddresses {
  type: 8;
  'management-addresses': { address: string; 'address-subtype': 'Unknown' | 'IPv4' | 'IPv6' | 'MAC'; 'interface-number': number; 'interface-number-subtype': number }[];
}

/** Reported, never applied. */
export interface LldpMaxFrameSize {
  type: 127;
  'ieee-802-3-max-frame-size': number;
  oui: '00:12:0f';
  subtype: 4;
}

/**
 * Reported, never applied. 0: Reserved, 1: Chasis compontent, 2: Interface alias, 3: Port component, 4: MAC
 * address, 5: Network address, 6: Interface name, 7: Locally assigned.
 */
export type LldpChassisIdType = number;

/**
 * Reported, never applied. 0: Reserved, 1: Interface alias, 2: Port component, 3: MAC address, 4: Network
 * address, 5: Interface name, 6: Agent circuit ID, 7: Locally assigned.
 */
export type LldpPortIdType = number;

/** Reported, never applied. */
export type LldpSystemCapability =
  | 'Other'
  | 'Repeater'
  | 'MAC Bridge component'
  | '802.11 Access Point (AP)'
  | 'Router'
  | 'Telephone'
  | 'DOCSIS cable device'
  | 'Station Only'
  | 'C-VLAN component'
  | 'S-VLAN component'
  | 'Two-port MAC Relay component';

export interface Ethtool {
  pause?: EthtoolPause | null;
  feature?: EthtoolFeatures;
  coalesce?: EthtoolCoalesce | null;
  ring?: EthtoolRing | null;
}

export interface EthtoolPause {
  rx?: boolean;
  tx?: boolean;
  autoneg?: boolean;
}

/**
 * Short names, understood when applied: `rx`, `rx-checksumming` for `rx-checksum`, `ufo` for
 * `tx-udp-fragmentation`, `gso`, `generic-segmentation-offload` for `tx-generic-segmentation`, `gro`,
 * `generic-receive-offload` for `rx-gro`, `lro`, `large-receive-offload` for `rx-lro`, `rxvlan`,
 * `rx-vlan-offload` for `rx-vlan-hw-parse`, `txvlan`, `tx-vlan-offload` for `tx-vlan-hw-insert`, `ntuple`,
 * `ntuple-filters` for `rx-ntuple-filter`, `rxhash`, `receive-hashing` for `rx-hashing`.
 */
export type EthtoolFeatures = Record<string, boolean>;

export interface EthtoolCoalesce {
  'adaptive-rx'?: boolean;
  'adaptive-tx'?: boolean;
  'pkt-rate-high'?: number;
  'pkt-rate-low'?: number;
  'rx-frames'?: number;
  'rx-frames-high'?: number;
  'rx-frames-irq'?: number;
  'rx-frames-low'?: number;
  'rx-usecs'?: number;
  'rx-usecs-high'?: number;
  'rx-usecs-irq'?: number;
  'rx-usecs-low'?: number;
  'sample-interval'?: number;
  'stats-block-usecs'?: number;
  'tx-frames'?: number;
  'tx-frames-high'?: number;
  'tx-frames-irq'?: number;
  'tx-frames-low'?: number;
  'tx-usecs'?: number;
  'tx-usecs-high'?: number;
  'tx-usecs-irq'?: number;
  'tx-usecs-low'?: number;
}

export interface EthtoolRing {
  rx?: number;
  /** Reported, never applied. */
  'rx-max'?: number;
  'rx-jumbo'?: number;
  /** Reported, never applied. */
  'rx-jumbo-max'?: number;
  'rx-mini'?: number;
  /** Reported, never applied. */
  'rx-mini-max'?: number;
  tx?: number;
  /** Reported, never applied. */
  'tx-max'?: number;
}

export interface Dispatch {
  'post-activation'?: string | null;
  'post-deactivation'?: string | null;
}

export interface BondInterface extends InterfaceBase {
  type: 'bond';
  'link-aggregation'?: Bond | null;
}

export interface Bond {
  /** Needed for a new bond. */
  mode?: BondMode | null;
  options?: BondOptions | null;
  /** Also read as `ports`. */
  port?: string[] | null;
  'ports-config'?: BondPort[] | null;
}

export type BondMode =
  | 'balance-rr'
  | 'active-backup'
  | 'balance-xor'
  | 'broadcast'
  | '802.3ad'
  | 'balance-tlb'
  | 'balance-alb'
  | 'unknown';

export interface BondOptions {
  ad_actor_sys_prio?: number;
  /** MAC, not 01:00:5E*. */
  ad_actor_system?: string | null;
  ad_select?: BondAdSelect | null;
  ad_user_port_key?: number;
  all_slaves_active?: BondAllPortsActive | null;
  arp_all_targets?: BondArpAllTargets | null;
  arp_interval?: number;
  /** Comma separated. */
  arp_ip_target?: string | null;
  arp_validate?: BondArpValidate | null;
  downdelay?: number;
  fail_over_mac?: BondFailOverMac | null;
  lacp_rate?: BondLacpRate | null;
  lp_interval?: number;
  miimon?: number;
  min_links?: number;
  num_grat_arp?: number;
  num_unsol_na?: number;
  packets_per_slave?: number;
  primary?: string | null;
  primary_reselect?: BondPrimaryReselect | null;
  resend_igmp?: number;
  tlb_dynamic_lb?: boolean;
  updelay?: number;
  use_carrier?: boolean;
  xmit_hash_policy?: BondXmitHashPolicy | null;
  /** Also read as `balance-slb`. */
  balance_slb?: boolean;
  arp_missed_max?: number;
}

export type BondAdSelect = 'stable' | 'bandwidth' | 'count';

export type BondLacpRate = 'slow' | 'fast';

export type BondAllPortsActive = 'dropped' | 'delivered';

export type BondArpAllTargets = 'any' | 'all';

export type BondArpValidate =
  | 'none'
  | 'active'
  | 'backup'
  | 'all'
  | 'filter'
  | 'filter_active'
  | 'filter_backup';

export type BondFailOverMac = 'none' | 'active' | 'follow';

export type BondPrimaryReselect = 'always' | 'better' | 'failure';

export type BondXmitHashPolicy = 'layer2' | 'layer3+4' | 'layer2+3' | 'encap2+3' | 'encap3+4' | 'vlan+srcmac';

export interface BondPort {
  name: string;
  priority?: number;
  'queue-id'?: number;
}

export interface LinuxBridgeInterface extends InterfaceBase {
  type: 'linux-bridge';
  bridge?: LinuxBridge | null;
}

export interface LinuxBridge {
  options?: LinuxBridgeOptions | null;
  /** Also read as `ports`. */
  port?: LinuxBridgePort[] | null;
}

export interface LinuxBridgePort {
  name: string;
  'stp-hairpin-mode'?: boolean;
  'stp-path-cost'?: number;
  'stp-priority'?: number;
  vlan?: BridgePortVlan | null;
}

export interface LinuxBridgeOptions {
  /** Reported, never applied. */
  'gc-timer'?: Integer64 | null;
  'group-addr'?: string | null;
  /** The same setting as `group-fwd-mask`. */
  'group-forward-mask'?: number;
  'group-fwd-mask'?: number;
  'hash-max'?: number;
  /** Reported, never applied. */
  'hello-timer'?: Integer64 | null;
  'mac-ageing-time'?: number;
  'multicast-last-member-count'?: number;
  'multicast-last-member-interval'?: Integer64;
  'multicast-membership-interval'?: Integer64;
  'multicast-querier'?: boolean;
  'multicast-querier-interval'?: Integer64;
  'multicast-query-interval'?: Integer64;
  'multicast-query-response-interval'?: Integer64;
  'multicast-query-use-ifaddr'?: boolean;
  'multicast-router'?: MulticastRouter;
  'multicast-snooping'?: boolean;
  'multicast-startup-query-count'?: number;
  'multicast-startup-query-interval'?: Integer64;
  stp?: BridgeStp | null;
  'vlan-protocol'?: VlanProtocol | null;
  'vlan-default-pvid'?: number | null;
}

export type MulticastRouter = 'auto' | 'disabled' | 'enabled';

export interface BridgeStp {
  enabled?: boolean;
  /** Can be applied from 2 to 30. */
  'forward-delay'?: number;
  /** Can be applied from 1 to 10. */
  'hello-time'?: number;
  /** Can be applied from 6 to 40. */
  'max-age'?: number;
  priority?: number;
}

export interface BridgePortVlan {
  'enable-native'?: boolean;
  mode?: BridgePortVlanMode | null;
  tag?: number;
  'trunk-tags'?: TrunkTag[] | null;
}

export type BridgePortVlanMode = 'trunk' | 'access';

export type TrunkTag = { id: number } | { 'id-range': VlanRange };

export interface VlanRange {
  min: number;
  max: number;
}

export interface DummyInterface extends InterfaceBase {
  type: 'dummy';
}

export interface EthernetInterface extends InterfaceBase {
  type: 'ethernet' | 'veth';
  ethernet?: Ethernet | null;
  /** Applied for type veth only. */
  veth?: Veth | null;
}

export interface Ethernet {
  'sr-iov'?: SrIov | null;
  'auto-negotiation'?: boolean;
  speed?: number;
  duplex?: Duplex | null;
}

export type Duplex = 'full' | 'half';

export interface Veth {
  peer: string;
}

export interface SrIov {
  'drivers-autoprobe'?: boolean;
  'total-vfs'?: number;
  vfs?: SrIovVf[] | null;
}

export interface SrIovVf {
  id: number;
  /** Reported, never applied. */
  'iface-name'?: string;
  'mac-address'?: string | null;
  'spoof-check'?: boolean;
  trust?: boolean;
  'min-tx-rate'?: number;
  'max-tx-rate'?: number;
  'vlan-id'?: number;
  qos?: number;
  'vlan-proto'?: VlanProtocol | null;
}

export interface HsrInterface extends InterfaceBase {
  type: 'hsr';
  hsr?: Hsr | null;
}

export interface Hsr {
  port1: string;
  port2: string;
  /** Reported, never applied. */
  'supervision-address'?: string | null;
  'multicast-spec': number;
  protocol: HsrProtocol;
}

export type HsrProtocol = 'hsr' | 'prp';

export interface LoopbackInterface extends InterfaceBase {
  type: 'loopback';
}

export interface MacVlanInterface extends InterfaceBase {
  type: 'mac-vlan';
  'mac-vlan'?: MacVlan | null;
}

export interface MacVlan {
  'base-iface': string;
  mode: MacVlanMode;
  /** Also read as `accept-all-mac`. */
  promiscuous?: boolean;
}

export type MacVlanMode = 'vepa' | 'bridge' | 'private' | 'passthru' | 'source' | 'unknown';

export interface MacVtapInterface extends InterfaceBase {
  type: 'mac-vtap';
  'mac-vtap'?: MacVtap | null;
}

export interface MacVtap {
  'base-iface': string;
  mode: MacVlanMode;
  /** Also read as `accept-all-mac`. */
  promiscuous?: boolean;
}

export interface OvsBridgeInterface extends InterfaceBase {
  type: 'ovs-bridge';
  bridge?: OvsBridge | null;
}

export interface OvsBridge {
  /** For applying only, never reported. */
  'allow-extra-patch-ports'?: boolean | null;
  options?: OvsBridgeOptions | null;
  /** Also read as `ports`. */
  port?: OvsBridgePort[] | null;
}

export interface OvsBridgeOptions {
  /** Boolean = shorthand for enabled; any boolean word given as a string reads as true. */
  stp?: BridgeStp;
  rstp?: boolean;
  'mcast-snooping-enable'?: boolean;
  'fail-mode'?: string | null;
  datapath?: string | null;
}

export interface OvsBridgePort {
  name: string;
  'link-aggregation'?: OvsBond | null;
  vlan?: BridgePortVlan | null;
}

export interface OvsBond {
  mode?: OvsBondMode | null;
  /** Also read as `ports`. */
  port?: OvsBondPort[] | null;
  'bond-downdelay'?: number;
  'bond-updelay'?: number;
  'ovs-db'?: OvsDatabaseInterface | null;
}

export interface OvsBondPort {
  name: string;
}

export type OvsBondMode = 'active-backup' | 'balance-slb' | 'balance-tcp' | 'lacp';

export interface OvsInterface extends InterfaceBase {
  type: 'ovs-interface';
  patch?: OvsPatch | null;
  dpdk?: OvsDpdk | null;
}

export interface OvsPatch {
  peer: string;
}

export interface OvsDpdk {
  devargs: string;
  /** Also read as `n_rxq`. */
  'rx-queue'?: number | null;
  /** 0 or a power of 2 up to 4096. */
  n_rxq_desc?: number | null;
  /** 0 or a power of 2 up to 4096. */
  n_txq_desc?: number | null;
}

export interface VlanInterface extends InterfaceBase {
  type: 'vlan';
  vlan?: Vlan | null;
}

export interface Vlan {
  /** Needed on apply. */
  'base-iface'?: string | null;
  id: number;
  protocol?: VlanProtocol | null;
  'registration-protocol'?: VlanRegistrationProtocol | null;
  'reorder-headers'?: boolean | null;
  'loose-binding'?: boolean | null;
}

export type VlanProtocol = '802.1q' | '802.1ad';

export type VlanRegistrationProtocol = 'gvrp' | 'mvrp' | 'none';

export interface VrfInterface extends InterfaceBase {
  type: 'vrf';
  vrf?: Vrf | null;
}

export interface Vrf {
  /** Also read as `ports`. */
  port?: string[] | null;
  'route-table-id'?: number;
}

export interface VxlanInterface extends InterfaceBase {
  type: 'vxlan';
  vxlan?: Vxlan | null;
}

export interface Vxlan {
  'base-iface'?: string;
  id: number;
  learning?: boolean | null;
  local?: string | null;
  remote?: string | null;
  'destination-port'?: number | null;
}

export interface InfinibandInterface extends InterfaceBase {
  type: 'infiniband';
  infiniband?: Infiniband | null;
}

export interface Infiniband {
  mode: InfinibandMode;
  'base-iface'?: string | null;
  /** Written as a hexadecimal string. */
  pkey: string | null;
}

export type InfinibandMode = 'datagram' | 'connected';

export interface MacsecInterface extends InterfaceBase {
  type: 'macsec';
  macsec?: Macsec | null;
}

export interface Macsec {
  encrypt: boolean;
  'base-iface': string;
  /** Apply needs 32 characters. A secret, masked in reports. */
  'mka-cak'?: string | null;
  /** Apply needs an even length of 2 to 64. */
  'mka-ckn'?: string | null;
  port: number;
  validation: MacsecValidation;
  'send-sci': boolean;
  offload?: MacsecOffload | null;
}

export type MacsecValidation = 'disabled' | 'check' | 'strict';

export type MacsecOffload = 'off' | 'phy' | 'mac';

export interface IpsecInterface extends InterfaceBase {
  type: 'ipsec';
  libreswan?: Libreswan | null;
}

export interface Libreswan {
  right: string;
  rightid?: string | null;
  rightrsasigkey?: string | null;
  rightcert?: string | null;
  left?: string | null;
  leftid?: string | null;
  leftrsasigkey?: string | null;
  leftcert?: string | null;
  ikev2?: string | null;
  /** A secret, masked in reports. */
  psk?: string | null;
  ikelifetime?: string | null;
  salifetime?: string | null;
  ike?: string | null;
  esp?: string | null;
  dpddelay?: Integer64;
  dpdtimeout?: Integer64;
  dpdaction?: string | null;
  /** Written as a string. */
  'ipsec-interface'?: string;
  authby?: string | null;
  rightsubnet?: string | null;
  leftsubnet?: string | null;
  leftmodecfgclient?: boolean | null;
  type?: LibreswanConnectionType | null;
  hostaddrfamily?: LibreswanAddressFamily | null;
  clientaddrfamily?: LibreswanAddressFamily | null;
  'require-id-on-certificate'?: boolean | null;
}

export type LibreswanConnectionType = 'tunnel' | 'transport';

export type LibreswanAddressFamily = 'ipv4' | 'ipv6';

export interface XfrmInterface extends InterfaceBase {
  type: 'xfrm';
}

export interface IpvlanInterface extends InterfaceBase {
  type: 'ipvlan';
  ipvlan?: Ipvlan | null;
}

export interface Ipvlan {
  'base-iface'?: string | null;
  mode?: IpvlanMode | null;
  private?: boolean;
  vepa?: boolean;
}

export type IpvlanMode = 'l2' | 'l3' | 'l3s';
