// Generated from nmstate.schema.json by `npm run generate`: change the schema or the generator, not this file.

/** NMState's types, one structure or enumeration a line. The notation is explained in `table.ts`. */
export const table: string = `
NetworkState description:string/ hostname:?Hostname dns-resolver:?DnsResolver route-rules:RouteRules/ routes:Routes/ interfaces:[Interface]=[] ovs-db:?OvsDatabase ovn:Ovn/
Hostname running:?string config:?string
DnsResolver running:?DnsClient~ config:?DnsClient
DnsClient server:?[string] search:?[string] options:?[string]
RouteRules config:?[RouteRule]
RouteRule family:?AddressFamily state:?RouteRuleState ip-from:?string ip-to:?string priority:i64digits route-table:u32text fwmark:u32text^ fwmask:u32text^ action:?RouteRuleAction iif:?string suppress-prefix-length|suppress_prefixlength:?u32
AddressFamily=ipv4 ipv6 unknown
RouteRuleState=absent
RouteRuleAction=blackhole unreachable prohibit
Routes running:?[Route]~ config:?[Route]
Route state:?RouteState destination:?string next-hop-interface:?string next-hop-address:?string metric:i64digits table-id:u32text weight:u16text route-type:?RouteType cwnd:?u32 source:?string
RouteState=absent
RouteType=blackhole unreachable prohibit
OvsDatabase external_ids:?{?string} other_config:?{?string}
Ovn bridge-mappings:?[OvnBridgeMapping]
OvnBridgeMapping* localnet:string! state:?OvnBridgeMappingState bridge:?string
OvnBridgeMappingState=present absent
Interface name:string! type:?InterfaceType=unknown state:InterfaceState=up @bond:BondInterface @linux-bridge:LinuxBridgeInterface @dummy:DummyInterface @ethernet:EthernetInterface @hsr:HsrInterface @loopback:LoopbackInterface @mac-vlan:MacVlanInterface @mac-vtap:MacVtapInterface @ovs-bridge:OvsBridgeInterface @ovs-interface:OvsInterface @veth:EthernetInterface @vlan:VlanInterface @vrf:VrfInterface @vxlan:VxlanInterface @infiniband:InfinibandInterface @macsec:MacsecInterface @ipsec:IpsecInterface @xfrm:XfrmInterface @ipvlan:IpvlanInterface
InterfaceType~bond linux-bridge dummy ethernet hsr loopback mac-vlan mac-vtap ovs-bridge ovs-interface veth vlan vrf vxlan infiniband tun macsec ipsec xfrm ipvlan unknown
InterfaceState=up down absent unknown ignore
InterfaceBase name:string! profile-name:?string description:?string/ type:InterfaceType=unknown driver:?string/~ state:InterfaceState=up identifier:?InterfaceIdentifier mac-address:?string permanent-mac-address:?string~ mtu:u64text min-mtu:?u64~ max-mtu:?u64~ wait-ip:?WaitIp ipv4:?Ipv4 ipv6:?Ipv6 mptcp:?Mptcp controller:?string accept-all-mac-addresses:booleantext copy-mac-from:?string ovs-db:?OvsDatabaseInterface 802.1x:?Ieee8021x lldp:?Lldp ethtool:?Ethtool dispatch:?Dispatch
InterfaceIdentifier=name mac-address
WaitIp=any ipv4 ipv6 ipv4+ipv6
Ipv4 enabled:booleantext dhcp:booleantext dhcp-client-id:?Dhcpv4ClientId dhcp-duid:?Dhcpv6Duid- address:?[InterfaceAddress] auto-dns:booleantext auto-gateway:booleantext auto-routes:booleantext auto-route-table-id:u32text auto-route-metric:u32text addr-gen-mode:?Ipv6AddrGenMode- allow-extra-address:?boolean token:?string- dhcp-send-hostname:?boolean dhcp-custom-hostname:?string
Ipv6 enabled:booleantext dhcp:booleantext autoconf:booleantext dhcp-client-id:?Dhcpv4ClientId- dhcp-duid:?Dhcpv6Duid address:?[InterfaceAddress] auto-dns:booleantext auto-gateway:booleantext auto-routes:booleantext auto-route-table-id:u32text auto-route-metric:u32text addr-gen-mode:?Ipv6AddrGenMode allow-extra-address:?boolean token:?string dhcp-send-hostname:?boolean dhcp-custom-hostname:?string
Dhcpv4ClientId~ll,LL iaid+duid,IAID+DUID
Dhcpv6Duid~llt,LLT en,EN ll,LL uuid,UUID
Ipv6AddrGenMode~eui64,EUI64 stable-privacy,STABLE-PRIVACY
InterfaceAddress ip:address! prefix-length:u8text! mptcp-flags:?[MptcpFlag]~ valid-life-time|valid-left|valid-lft:?string~ preferred-life-time|preferred-left|preferred-lft:?string~
Mptcp address-flags:?[MptcpFlag]
MptcpFlag=signal subflow backup fullmesh
OvsDatabaseInterface external_ids:loose other_config:loose
Ieee8021x* identity:?string eap-methods:?[string] private-key:?string client-cert:?string ca-cert:?string private-key-password:?string phase2-auth:?string password:?string
Lldp enabled:booleantext! neighbors:any-~
Ethtool pause:?EthtoolPause feature:{feature} coalesce:?EthtoolCoalesce ring:?EthtoolRing
EthtoolPause rx:booleantext tx:booleantext autoneg:booleantext
EthtoolCoalesce adaptive-rx:booleantext adaptive-tx:booleantext pkt-rate-high:u32text pkt-rate-low:u32text rx-frames:u32text rx-frames-high:u32text rx-frames-irq:u32text rx-frames-low:u32text rx-usecs:u32text rx-usecs-high:u32text rx-usecs-irq:u32text rx-usecs-low:u32text sample-interval:u32text stats-block-usecs:u32text tx-frames:u32text tx-frames-high:u32text tx-frames-irq:u32text tx-frames-low:u32text tx-usecs:u32text tx-usecs-high:u32text tx-usecs-irq:u32text tx-usecs-low:u32text
EthtoolRing rx:u32text rx-max:u32text~ rx-jumbo:u32text rx-jumbo-max:u32text~ rx-mini:u32text rx-mini-max:u32text~ tx:u32text tx-max:u32text~
Dispatch* post-activation:?string post-deactivation:?string
BondInterface+InterfaceBase link-aggregation:?Bond
Bond mode:?BondMode options:?BondOptions port|ports:?[string] ports-config:?[BondPort]
BondMode#balance-rr,0 active-backup,1 balance-xor,2 broadcast,3 802.3ad,4 balance-tlb,5 balance-alb,6 unknown
BondOptions ad_actor_sys_prio:u16text ad_actor_system:?string ad_select:?BondAdSelect ad_user_port_key:u16text all_slaves_active:?BondAllPortsActive arp_all_targets:?BondArpAllTargets arp_interval:u32text arp_ip_target:?string arp_validate:?BondArpValidate downdelay:u32text fail_over_mac:?BondFailOverMac lacp_rate:?BondLacpRate lp_interval:u32text miimon:u32text min_links:u32text num_grat_arp:u8text num_unsol_na:u8text packets_per_slave:u32text primary:?string primary_reselect:?BondPrimaryReselect resend_igmp:u32text tlb_dynamic_lb:booleantext updelay:u32text use_carrier:booleantext xmit_hash_policy:?BondXmitHashPolicy balance_slb|balance-slb:booleantext arp_missed_max:u8text
BondAdSelect#stable,0 bandwidth,1 count,2
BondLacpRate#slow,0 fast,1
BondAllPortsActive#dropped,0 delivered,1
BondArpAllTargets#any,0 all,1
BondArpValidate#none,0 active,1 backup,2 all,3 filter,4 filter_active,5 filter_backup,6
BondFailOverMac#none,0 active,1 follow,2
BondPrimaryReselect#always,0 better,1 failure,2
BondXmitHashPolicy#layer2,0 layer3+4,1 layer2+3,2 encap2+3,3 encap3+4,4 vlan+srcmac,5
BondPort* name:string! priority:i32digits queue-id:u16text
LinuxBridgeInterface+InterfaceBase bridge:?LinuxBridge
LinuxBridge options:?LinuxBridgeOptions port|ports:?[LinuxBridgePort]
LinuxBridgePort name:string! stp-hairpin-mode:booleantext stp-path-cost:u32text stp-priority:u16text vlan:?BridgePortVlan
LinuxBridgeOptions gc-timer:?u64~ group-addr:?string group-forward-mask:u16text group-fwd-mask:u16text hash-max:u32text hello-timer:?u64~ mac-ageing-time:u32text multicast-last-member-count:u32text multicast-last-member-interval:u64text multicast-membership-interval:u64text multicast-querier:booleantext multicast-querier-interval:u64text multicast-query-interval:u64text multicast-query-response-interval:u64text multicast-query-use-ifaddr:booleantext multicast-router:MulticastRouter multicast-snooping:booleantext multicast-startup-query-count:u32text multicast-startup-query-interval:u64text stp:?BridgeStp vlan-protocol:?VlanProtocol vlan-default-pvid:?u16
MulticastRouter%auto,1 disabled,0 enabled,2
BridgeStp enabled:booleantext forward-delay:u8text hello-time:u8text max-age:u8text priority:u16text
BridgePortVlan enable-native:booleantext mode:?BridgePortVlanMode tag:u16text trunk-tags:?[TrunkTag]
BridgePortVlanMode=trunk access
TrunkTag^ id:u16digits id-range:VlanRange
VlanRange min:u16text! max:u16text!
DummyInterface+InterfaceBase
EthernetInterface+InterfaceBase ethernet:?Ethernet veth:?Veth
Ethernet sr-iov:?SrIov auto-negotiation:booleantext speed:u32text duplex:?Duplex
Duplex=full half
Veth* peer:string!
SrIov drivers-autoprobe:booleantext total-vfs:u32text vfs:?[SrIovVf]
SrIovVf id:u32text! iface-name:string/~ mac-address:?string spoof-check:booleantext trust:booleantext min-tx-rate:u32text max-tx-rate:u32text vlan-id:u32text qos:u32text vlan-proto:?VlanProtocol
HsrInterface+InterfaceBase hsr:?Hsr
Hsr* port1:string! port2:string! supervision-address:?string~ multicast-spec:u8! protocol:HsrProtocol!
HsrProtocol=hsr prp
LoopbackInterface+InterfaceBase
MacVlanInterface+InterfaceBase mac-vlan:?MacVlan
MacVlan base-iface:string! mode:MacVlanMode! promiscuous|accept-all-mac:booleantext
MacVlanMode=vepa bridge private passthru source unknown
MacVtapInterface+InterfaceBase mac-vtap:?MacVtap
MacVtap base-iface:string! mode:MacVlanMode! promiscuous|accept-all-mac:booleantext
OvsBridgeInterface+InterfaceBase bridge:?OvsBridge
OvsBridge allow-extra-patch-ports:?boolean options:?OvsBridgeOptions port|ports:?[OvsBridgePort]
OvsBridgeOptions stp:<BridgeStp> rstp:booleantext mcast-snooping-enable:booleantext fail-mode:?string datapath:?string
OvsBridgePort name:string! link-aggregation:?OvsBond vlan:?BridgePortVlan
OvsBond mode:?OvsBondMode port|ports:?[OvsBondPort] bond-downdelay:u32text bond-updelay:u32text ovs-db:?OvsDatabaseInterface
OvsBondPort* name:string!
OvsBondMode=active-backup balance-slb balance-tcp lacp
OvsInterface+InterfaceBase patch:?OvsPatch dpdk:?OvsDpdk
OvsPatch peer:string!
OvsDpdk devargs:string! rx-queue|n_rxq:?u32 n_rxq_desc:?u32 n_txq_desc:?u32
VlanInterface+InterfaceBase vlan:?Vlan
Vlan base-iface:?string id:u16text! protocol:?VlanProtocol registration-protocol:?VlanRegistrationProtocol reorder-headers:?boolean loose-binding:?boolean
VlanProtocol=802.1q 802.1ad
VlanRegistrationProtocol=gvrp mvrp none
VrfInterface+InterfaceBase vrf:?Vrf
Vrf port|ports:?[string] route-table-id:u32text
VxlanInterface+InterfaceBase vxlan:?Vxlan
Vxlan base-iface:string/ id:u32text! learning:?boolean local:?address remote:?address destination-port:u16text_
InfinibandInterface+InterfaceBase infiniband:?Infiniband
Infiniband mode:InfinibandMode! base-iface:?string/ pkey:u16text!^_
InfinibandMode=datagram connected
MacsecInterface+InterfaceBase macsec:?Macsec
Macsec* encrypt:boolean! base-iface:string! mka-cak:?string mka-ckn:?string port:u32! validation:MacsecValidation! send-sci:boolean! offload:?MacsecOffload
MacsecValidation=disabled check strict
MacsecOffload=off phy mac
IpsecInterface+InterfaceBase libreswan:?Libreswan
Libreswan right:string! rightid:?string rightrsasigkey:?string rightcert:?string left:?string leftid:?string leftrsasigkey:?string leftcert:?string ikev2:?string psk:?string ikelifetime:?string salifetime:?string ike:?string esp:?string dpddelay:u64text dpdtimeout:u64text dpdaction:?string ipsec-interface:connection authby:?string rightsubnet:?string leftsubnet:?string leftmodecfgclient:?boolean type:?LibreswanConnectionType hostaddrfamily:?LibreswanAddressFamily clientaddrfamily:?LibreswanAddressFamily require-id-on-certificate:?boolean
LibreswanConnectionType=tunnel transport
LibreswanAddressFamily=ipv4 ipv6
XfrmInterface+InterfaceBase
IpvlanInterface+InterfaceBase ipvlan:?Ipvlan
Ipvlan base-iface:?string mode:?IpvlanMode private:booleantext vepa:booleantext
IpvlanMode=l2 l3 l3s`;
